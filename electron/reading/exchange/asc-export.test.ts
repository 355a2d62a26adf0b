import { expect, test } from 'vitest';
import { read, refusalOf } from './read-export.ts';

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
