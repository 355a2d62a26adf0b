import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { DeskError } from '../../../shared/desk-error.ts';
import { Reading } from '../../../shared/timetable/reading.ts';
import type { DocumentRead } from '../reader-messages.ts';
import { readDocument } from '../read-document.ts';
import { exchangeKindOf } from './exchange-kind.ts';

async function readFile(bytes: Uint8Array): Promise<DocumentRead | DeskError> {
  const result = await readDocument(
    { name: 'export', bytes },
    {
      recognisers: () => {
        throw new Error('an export is never recognised');
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      withPictures: false,
    },
  );
  return result.ok ? result.value : result.error;
}

async function read(file: string | Uint8Array): Promise<DocumentRead> {
  const read = await readFile(typeof file === 'string' ? strToU8(file) : file);
  if (!('reading' in read)) throw new Error(`refused: ${read.code}`);
  expect(() => Reading.parse(read.reading)).not.toThrow();
  return read;
}

async function refusalOf(file: string | Uint8Array): Promise<string> {
  const read = await readFile(typeof file === 'string' ? strToU8(file) : file);
  return 'reading' in read ? 'read' : read.code;
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const ASC = `<?xml version="1.0" encoding="UTF-8"?>
<timetable ascttversion="2024.1" importtype="database" options="idprefix:ID" displayname="Rozvrh">
<periods columns="period,name,short,starttime,endtime">
 <period name="1" short="1" period="1" starttime="8:00" endtime="8:45"/>
 <period name="2" short="2" period="2" starttime="8:50" endtime="9:35"/>
 <period name="3" short="3" period="3" starttime="9:50" endtime="10:35"/>
</periods>
<breaks columns="break,name,short,starttime,endtime"><break break="2" name="Veľká prestávka" starttime="9:35" endtime="9:50"/></breaks>
<daysdefs columns="id,days,name,short">
 <daysdef id="x" name="Any day" short="X" days="10000,01000,00100,00010,00001"/>
 <daysdef id="d1" name="Pondelok" short="Po" days="10000"/><daysdef id="d2" name="Utorok" short="Ut" days="01000"/>
 <daysdef id="d3" name="Streda" short="St" days="00100"/><daysdef id="d4" name="Štvrtok" short="Št" days="00010"/>
 <daysdef id="d5" name="Piatok" short="Pi" days="00001"/>
</daysdefs>
<weeksdefs><weeksdef id="w" weeks="11" name="Every week"/><weeksdef id="wa" weeks="10" name="Week A"/></weeksdefs>
<termsdefs><termsdef id="t" terms="1" name="Year"/></termsdefs>
<subjects><subject id="s1" name="Matematika" short="MAT"/><subject id="s2" name="Telesná výchova" short="TSV"/><subject id="s3" name="Art &amp; Craft" short="ART"/></subjects>
<teachers><teacher id="t1" name="Eva Vzorová" short="VZ"/><teacher id="t2" name="Ján Príklad" short="PR"/></teachers>
<classrooms><classroom id="r1" name="Učebňa 1" short="U1"/></classrooms>
<classes><class id="c1" name="1.A" short="1A"/><class id="c2" name="1.B" short="1B"/></classes>
<groups>
 <group id="g1" classid="c1" name="Entire class" entireclass="1"/><group id="g2" classid="c1" name="Boys" entireclass="0"/>
 <group id="g3" classid="c2" name="Boys" entireclass="0"/>
</groups>
<lessons>
 <lesson id="l1" classids="c1" groupids="g1" subjectid="s1" teacherids="t1" periodspercard="1"/>
 <lesson id="l2" classids="c1,c2" groupids="g2,g3" subjectid="s2" teacherids="t1,t2" periodspercard="2" classroomids="r1"/>
 <lesson id="l3" classids="c1" groupids="g1" subjectid="s3" teacherids="" periodspercard="2"/>
 <lesson id="l4" classids="c2" subjectid="s1" teacherids="t2"/>
</lessons>
<cards>
 <card lessonid="l1" period="1" days="10000" weeks="11" terms="1" classroomids="r1"/>
 <card lessonid="l1" period="1" days="00010" weeks="10" terms="1" classroomids=""/>
 <card lessonid="l2" period="2" days="01000" weeks="11" terms="1" classroomids="r1"/>
 <card lessonid="l3" period="1" days="00001" weeks="01" terms="1"/>
 <card lessonid="l3" period="2" days="00001" weeks="01" terms="1"/>
</cards>
</timetable>`;

test('an aSc export gives each class its lessons with times, teachers, rooms, groups and weeks', async () => {
  const { reading } = await read(ASC);
  expect(reading.source).toMatchObject({ kind: 'asc-xml', pages: 2 });
  expect(reading.parts.map((part) => part.class)).toEqual(['1.A', '1.B']);
  const [maths, sport, weekA, art] = reading.blocks.filter((block) => block.class === '1.A');
  expect(maths).toMatchObject({ day: 'MO', start: '08:00', end: '08:45', period: '1', title: 'Matematika' });
  expect(maths).toMatchObject({ teacher: 'Eva Vzorová', room: 'Učebňa 1', notes: null, weeks: null });
  expect(sport).toMatchObject({ day: 'TU', start: '08:50', end: '10:35', period: '2-3', notes: 'Boys' });
  expect(sport?.teacher).toBe('Eva Vzorová, Ján Príklad');
  expect(weekA).toMatchObject({ day: 'TH', weeks: 'Week A', room: null });
  expect(art).toMatchObject({ day: 'FR', weeks: 'B', start: '08:00', end: '09:35', title: 'Art & Craft' });
  expect(reading.blocks.filter((block) => block.class === '1.B').map((block) => block.title)).toEqual([
    'Telesná výchova',
  ]);
  expect(reading.blocks.every((block) => block.confidence === 1 && !block.needsReview)).toBe(true);
});

test('what an aSc export holds besides placed lessons is set aside, not lost', async () => {
  const { reading } = await read(ASC);
  expect(reading.setAside.map(({ text, reason }) => [text, reason])).toEqual([
    ['Matematika, 1.B, Ján Príklad', 'not-placed'],
    ['Veľká prestávka 9:35–9:50', 'break'],
  ]);
});

test('each lesson points at its row on a page that lists what the file states', async () => {
  const { reading, pages } = await read(ASC);
  const block = reading.blocks[0]!;
  const [x, y, width, height] = block.box;
  const inRow = pages[0]!.lines.filter(({ box }) => {
    const [middleX, middleY] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
  });
  expect(inRow.map((line) => line.text)).toEqual([
    'Pondelok',
    '1',
    '08:00',
    '08:45',
    'Matematika',
    '1.A',
    'Eva Vzorová',
    'Učebňa 1',
  ]);
});

test('what is set aside points at its line on the first page', async () => {
  const { reading, pages } = await read(ASC);
  const [, y, , height] = reading.setAside[0]!.box;
  const beside = pages[0]!.lines.filter(({ box }) => box[1] < y + height && y < box[1] + box[3]);
  expect(beside.map((line) => line.text)).toEqual(['Matematika, 1.B, Ján Príklad']);
});

test('the older aSc form with numbered days is read, from Sunday where the file says so', async () => {
  const old = (options: string, days: string) => `<timetable options="${options}"><days>${days}</days>
    <periods><period period="1" starttime="7:30" endtime="8:15"/></periods>
    <subjects><subject id="s" name="Maths"/></subjects><classes><class id="c" name="5A"/></classes>
    <lessons><lesson id="l" subjectid="s" classids="c" durationperiods="1"/></lessons>
    <cards><card lessonid="l" day="1" period="1"/></cards></timetable>`;
  const dayOf = async (file: string) => (await read(file)).reading.blocks.map((block) => [block.day, block.cycleDay]);
  expect(await dayOf(old('', ''))).toEqual([['TU', null]]);
  expect(await dayOf(old('daynumbering1', ''))).toEqual([['MO', null]]);
  expect(await dayOf(old('daynumbering1', '<day name="Sunday" day="1"/><day name="Monday" day="2"/>'))).toEqual([
    ['SU', null],
  ]);
  expect(await dayOf(old('', '<day name="Day 1" day="0"/><day name="Day 2" day="1"/>'))).toEqual([[null, 'Day 2']]);
});

test('aSc exports in UTF-16 and in the central European code page keep their letters', async () => {
  const titles = async (file: Uint8Array) => new Set((await read(file)).reading.blocks.map((block) => block.title));
  expect(await titles(utf16(ASC))).toContain('Telesná výchova');
  const ascii = ASC.replaceAll(/[^\0-\x7f]/g, '?')
    .replace('UTF-8', 'windows-1250')
    .replace('Matematika', '#');
  const [before = '', after = ''] = ascii.split('#');
  const legacy = Buffer.concat([Buffer.from(before), Buffer.from([0xc8, 0xed, 0x9a, 0xe8]), Buffer.from(after)]);
  expect(await titles(new Uint8Array(legacy))).toContain('Číšč');
});

test('hostile and damaged XML ends in a sentence', async () => {
  const entities = Array.from({ length: 9 }, (_none, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE timetable [<!ENTITY l0 "lol">${entities}]><timetable>&l9;</timetable>`;
  expect(await refusalOf(bomb)).toBe('unreadable');
  expect(await refusalOf('<timetable><!DOCTYPE x SYSTEM "file:///etc/passwd"></timetable>')).toBe('unreadable');
  expect(await refusalOf(ASC.slice(0, ASC.length / 2))).toBe('truncated');
  expect(await refusalOf(`<timetable>${'<a>'.repeat(50_000)}</timetable>`)).toBe('unreadable');
  expect(await refusalOf(`<timetable>${'<a/>'.repeat(500_000)}</timetable>`)).toBe('tooLarge');
  expect(await refusalOf('<timetable><cards/></timetable>')).toBe('noTimetable');
});

test('an aSc file that puts one lesson into more places than can be looked through is refused', async () => {
  const cards = Array.from({ length: 6000 }, (_none, at) => `<card lessonid="l" period="${at}" days="11111"/>`).join(
    '',
  );
  const file = `<timetable><lessons><lesson id="l" classids="a"/></lessons><cards>${cards}</cards></timetable>`;
  expect(await refusalOf(file)).toBe('tooManyBlocks');
});

test('small exports that unfold to millions of lessons or texts are refused early', async () => {
  const ids = Array.from({ length: 2000 }, (_none, at) => at).join(',');
  const cards = Array.from({ length: 2000 }, (_none, at) => `<card lessonid="l" period="${at}" days="1111111"/>`).join(
    '',
  );
  const file = `<timetable><lessons><lesson id="l" classids="${ids}"/></lessons><cards>${cards}</cards></timetable>`;
  expect(await refusalOf(file)).toBe('tooManyBlocks');
  expect(await refusalOf('1,a,b,c,d,1,1\n'.repeat(60_000))).toBe('tooManyBlocks');
  expect(await refusalOf(`BEGIN:VCALENDAR\n${'A:\n'.repeat(500_000)}`)).toBe('tooLarge');
  const long = await read(`1,7a,b,${'x'.repeat(2_000)},d,1,1\n`);
  expect(long.reading.blocks[0]?.title).toHaveLength(500);
});

const GPU = `1,"7a","Mus","D","R 102",1,1,,\r\n1,"7a","Mus","D","R 102",1,2,,\r\n2,"7b","Bei","Sp; Schwimmen",,5,6,,\r\n2,"7b","Fra","Sp; Schwimmen",,5,6,,\r\n3,,"Bei","Aufsicht","Hof",3,3,,\r\n`;

test('an Untis GPU001 export gives lesson, class, teacher, room, day and period, and says that it has no times', async () => {
  const { reading } = await read(GPU);
  expect(reading.source.kind).toBe('untis-gpu');
  expect(reading.parts.map((part) => part.class ?? part.teacher)).toEqual(['7a', '7b', 'Bei']);
  expect(reading.blocks).toHaveLength(4);
  expect(reading.blocks[0]).toMatchObject({ day: 'MO', period: '1', title: 'D', teacher: 'Mus', room: 'R 102' });
  expect(reading.blocks[0]).toMatchObject({ start: null, end: null, class: '7a', needsReview: false });
  expect(reading.blocks[2]).toMatchObject({ day: 'FR', title: 'Sp; Schwimmen', teacher: 'Bei, Fra', room: null });
  expect(reading.blocks[3]).toMatchObject({ day: 'WE', class: null, teacher: 'Bei', title: 'Aufsicht' });
  expect(reading.warnings).toEqual(['no-clock-times']);
});

test('semicolons, tabs, missing quotes and the western code page are read as well', async () => {
  const plain = GPU.replaceAll('"', '').replaceAll('; ', ' ');
  for (const separator of [';', '\t']) {
    expect((await read(plain.replaceAll(',', separator))).reading.blocks).toHaveLength(4);
  }
  const western = new Uint8Array(Buffer.from('1;"5ä";"Mü";"Französisch";"Küche";2;4;;\n', 'latin1'));
  expect((await read(western)).reading.blocks).toMatchObject([{ class: '5ä', teacher: 'Mü', title: 'Französisch' }]);
});

test('a line that is no lesson record is set aside behind the first lines, and is no Untis file among them', async () => {
  const many = Array.from({ length: 600 }, (_none, at) => `${at},"7a","Mus","D","R",1,${(at % 9) + 1},,`).join('\n');
  const { reading } = await read(`${many}\nrubbish`);
  expect(reading.setAside).toMatchObject([{ text: 'rubbish', reason: 'not-a-lesson-record' }]);
  expect(exchangeKindOf(strToU8('Nr,Klasse,Lehrer,Fach,Raum,Tag,Stunde\n1,7a,Mus,D,R,1,1'))).toBeNull();
  expect(exchangeKindOf(strToU8('1,2,3,4,5,8,1'))).toBeNull();
});

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Stundenplan 7c', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const berlin = (name: string, time: string) => `${name};TZID=Europe/Berlin:${time}`;

test('weekly events become lessons at the times printed in their own zone', async () => {
  const { reading } = await read(
    calendar(
      event(
        berlin('DTSTART', '20260907T080000'),
        berlin('DTEND', '20260907T084500'),
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
        'SUMMARY:Mathematik\\, Grundkurs',
        'LOCATION:Raum 12',
        'DESCRIPTION:Lehrer: Frau Muster\\nHeft mitbringen',
      ),
    ),
  );
  expect(reading.header).toMatchObject({ title: 'Stundenplan 7c', class: '7c' });
  expect(reading.blocks.map(({ day, start, end }) => [day, start, end])).toEqual([
    ['MO', '08:00', '08:45'],
    ['TH', '08:00', '08:45'],
  ]);
  expect(reading.blocks[0]).toMatchObject({ title: 'Mathematik, Grundkurs', room: 'Raum 12', date: null });
  expect(reading.blocks[0]).toMatchObject({ teacher: 'Frau Muster', notes: 'Heft mitbringen', weeks: null });
});

test('every other week is A or B, single events keep their date, whole days are set aside', async () => {
  const lesson = (start: string, title: string, ...more: string[]) =>
    event(`DTSTART:${start}`, 'DURATION:PT45M', `SUMMARY:${title}`, ...more);
  const { reading } = await read(
    calendar(
      lesson('20260907T100000', 'Art', 'RRULE:FREQ=WEEKLY;INTERVAL=2'),
      lesson('20260914T100000', 'Music', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=10'),
      lesson('20261003T090000', 'Open day'),
      event('DTSTART;VALUE=DATE:20261012', 'DTEND;VALUE=DATE:20261017', 'SUMMARY:Holidays'),
    ),
  );
  expect(
    reading.blocks.map(({ title, day, weeks, date, start, end }) => [title, day, weeks, date, start, end]),
  ).toEqual([
    ['Art', 'MO', 'A', null, '10:00', '10:45'],
    ['Music', 'MO', 'B', null, '10:00', '10:45'],
    ['Open day', 'SA', null, '2026-10-03', '09:00', '09:45'],
  ]);
  expect(reading.blocks[0]?.inferred).toEqual(['weeks']);
  expect(reading.setAside).toMatchObject([{ text: '2026-10-12 Holidays', reason: 'whole-days' }]);
});

test('a lesson listed on its own date in every week is one weekly lesson, and a cancelled one is set aside', async () => {
  const dates = ['0907', '0914', '0921', '1005', '1012'];
  const lessons = dates.map((date) => event(`DTSTART:2026${date}T080000`, `DTEND:2026${date}T084500`, 'SUMMARY:Latin'));
  const cancelled = event('DTSTART:20260928T080000', 'SUMMARY:Latin', 'STATUS:CANCELLED');
  const { reading } = await read(calendar(...lessons, cancelled));
  expect(reading.blocks).toMatchObject([{ title: 'Latin', day: 'MO', date: null, start: '08:00' }]);
  expect(reading.setAside).toMatchObject([{ reason: 'cancelled' }]);
});

test('homework noted on single dates leaves the weekly lesson whole and is set aside with its date', async () => {
  const lessons = ['0907', '0914', '0921'].map((date, at) =>
    event(`DTSTART:2026${date}T080000`, 'SUMMARY:Latin', ...(at === 1 ? ['DESCRIPTION:Bring the atlas'] : [])),
  );
  const { reading } = await read(calendar(...lessons));
  expect(reading.blocks).toMatchObject([{ title: 'Latin', day: 'MO', notes: null, date: null }]);
  expect(reading.setAside).toMatchObject([{ text: '2026-09-14 Latin: Bring the atlas', reason: 'dated-note' }]);
});

test('a moved lesson of a series stands on its new date beside the series', async () => {
  const { reading } = await read(
    calendar(
      event('DTSTART:20260907T080000', 'DTEND:20260907T084500', 'RRULE:FREQ=WEEKLY;COUNT=8', 'SUMMARY:Latin'),
      event('DTSTART:20260916T110000', 'DTEND:20260916T114500', 'RECURRENCE-ID:20260914T080000', 'SUMMARY:Latin'),
    ),
  );
  expect(reading.blocks.map(({ day, date, start }) => [day, date, start])).toEqual([
    ['MO', null, '08:00'],
    ['WE', '2026-09-16', '11:00'],
  ]);
});

test('times in UTC are moved to the zone the calendar names; without one they are kept and marked', async () => {
  const summer = event('DTSTART:20260907T060000Z', 'DTEND:20260907T064500Z', 'SUMMARY:Latin');
  const winter = event('DTSTART:20261207T070000Z', 'DTEND:20261207T074500Z', 'SUMMARY:Latin');
  const zoned = await read(calendar('X-WR-TIMEZONE:Europe/Berlin', summer, winter));
  expect(zoned.reading.blocks.map(({ start, needsReview }) => [start, needsReview])).toEqual([
    ['08:00', false],
    ['08:00', false],
  ]);
  const bare = await read(calendar(summer));
  expect(bare.reading.blocks).toMatchObject([{ start: '06:00', needsReview: true, reasons: ['time-in-utc'] }]);
});

test('an event with a time or a rule that makes no sense is set aside, and the others are read', async () => {
  const good = event('DTSTART:20260907T080000', 'SUMMARY:Latin');
  const bad = [
    event('DTSTART:20260907T99', 'SUMMARY:Bad'),
    event('DTSTART:20260907T080000', 'DURATION:forever'),
    event('DTSTART:20260907T080000', 'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=never'),
    event('DTSTART:20260907T080000', 'EXDATE:20260907T0Z'),
  ];
  const { reading } = await read(calendar(good, ...bad));
  expect(reading.blocks.map((block) => block.title)).toEqual(['Latin']);
  expect(reading.setAside.map(({ reason }) => reason)).toEqual(bad.map(() => 'not-a-lesson-record'));
});

test('hostile and damaged calendars end in a sentence or a note', async () => {
  const whole = calendar(event('DTSTART:20260907T080000', 'SUMMARY:Latin'));
  expect(await refusalOf(whole.slice(0, whole.length - 40))).toBe('truncated');
  expect(await refusalOf('BEGIN:VCALENDAR\r\nEND:VCALENDAR')).toBe('noTimetable');
  const never = event('DTSTART:20260907T080000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:Never');
  expect((await read(calendar(never))).reading.warnings).toEqual(['repeats-not-read']);
  const often = event('DTSTART:20260907T080000', 'RRULE:FREQ=DAILY;COUNT=2000000000', 'SUMMARY:Daily');
  expect((await read(calendar(often))).reading.blocks).toHaveLength(7);
  const many = Array.from({ length: 21_000 }, () => event('DTSTART:20260907T080000'));
  expect(await refusalOf(calendar(...many))).toBe('tooLarge');
});
