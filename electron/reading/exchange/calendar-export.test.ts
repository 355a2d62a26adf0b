import { expect, test } from 'vitest';
import { read, refusalOf } from './read-export.ts';

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
