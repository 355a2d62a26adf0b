import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { listsAsGrids } from './lists-as-grids.ts';
import type { TextLine } from '../sheet.ts';
import { buildLine, buildSheet } from '../testing/build-sheet.ts';

function when(loose: readonly TextLine[]): string[] {
  const { grids, rest } = listsAsGrids(loose);
  const { blocks } = interpretSheets([buildSheet(grids, rest)]);
  return blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`);
}

/** Texts below each other from a place on. */
function column(x: number, y: number, texts: readonly string[]): TextLine[] {
  return texts.map((text, index) => buildLine(text, x, y + 25 * index));
}

test('lists side by side belong to the days over their middle, whichever side the times stand on', () => {
  const loose = [
    buildLine('A DAY', 130, 80),
    buildLine('Monday & Wednesday', 100, 100),
    ...column(60, 130, ['Homeroom', 'Period 1', 'Lunch']),
    ...column(170, 130, ['8:05 - 8:15', '8:18 - 9:43', '9:47 - 10:20']),
    buildLine('Friday (early release)', 400, 100),
    ...column(360, 130, ['8:05 - 8:46', '8:50 - 9:31']),
    ...column(480, 130, ['Period 1', 'Advisory']),
  ];
  expect(when(loose)).toEqual([
    'MO 08:05-08:15 Homeroom',
    'MO 08:18-09:43 Period 1',
    'MO 09:47-10:20 Lunch',
    'WE 08:05-08:15 Homeroom',
    'WE 08:18-09:43 Period 1',
    'WE 09:47-10:20 Lunch',
    'FR 08:05-08:46 Period 1',
    'FR 08:50-09:31 Advisory',
  ]);
});

test('a day centred over a list heads it, and the next day begins the next list', () => {
  const loose = [
    buildLine('Unsere Woche', 50, 20),
    buildLine('Montag', 400, 60),
    ...column(50, 85, ['9:15 - 10:15 Mathe', '10:30 - 11:30 Deutsch']),
    buildLine('Dienstag', 395, 150),
    ...column(50, 175, ['9:15 - 10:15 Deutsch', '13:00 - 15:00 Kunst']),
  ];
  expect(when(loose)).toEqual([
    'MO 09:15-10:15 Mathe',
    'MO 10:30-11:30 Deutsch',
    'TU 09:15-10:15 Deutsch',
    'TU 13:00-15:00 Kunst',
  ]);
});

test('one list holds for every day of the range in its heading', () => {
  const loose = [
    buildLine('Du lundi au mercredi', 50, 60),
    ...column(50, 85, ['8h30 - 9h00 Accueil', '9h00 - 10h15 Ateliers']),
  ];
  expect(when(loose)).toEqual([
    'MO 08:30-09:00 Accueil',
    'MO 09:00-10:15 Ateliers',
    'TU 08:30-09:00 Accueil',
    'TU 09:00-10:15 Ateliers',
    'WE 08:30-09:00 Accueil',
    'WE 09:00-10:15 Ateliers',
  ]);
});

test('days side by side over one column of times are a grid, not lists', () => {
  const loose = [
    ...['Dilluns', 'Dimarts', 'Dimecres', 'Dijous'].map((text, index) => buildLine(text, 100 + 120 * index, 60)),
    ...column(60, 85, ['17.05h - 18.00h', '18.00h - 18.20h', '18.20h - 19.15h']),
    ...column(220, 85, ['SBD', 'PIA', 'MIA']),
    ...column(340, 85, ['PIA', 'SBD', 'SAA']),
  ];
  expect(listsAsGrids(loose).grids).toEqual([]);
});

test('times two by two on cards are the start and the end of one lesson', () => {
  const card = (y: number, [start = '', end = ''], title: string, teacher: string) => [
    buildLine(start, 60, y),
    buildLine(end, 60, y + 18),
    buildLine(title, 200, y),
    buildLine(teacher, 200, y + 20),
  ];
  const loose = [
    buildLine('MONDAY', 50, 60),
    ...card(90, ['8:50am', '9:05am'], 'Home Group', 'Ms Petrie'),
    ...card(150, ['9:10am', '10:25am'], 'English', 'Mr Lunn'),
    buildLine('TUESDAY', 50, 220),
    ...card(250, ['10:45am', '12:00pm'], 'Music', 'Mr Lunn'),
    ...card(310, ['1:00pm', '2:15pm'], 'Food Tech', 'Mrs Quill'),
  ];
  expect(when(loose)).toEqual([
    'MO 08:50-09:05 Home Group',
    'MO 09:10-10:25 English',
    'TU 10:45-12:00 Music',
    'TU 13:00-14:15 Food Tech',
  ]);
});

test('of the days side by side on a telephone only the chosen one heads the list, which ends above the buttons', () => {
  const loose = [
    ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((text, index) => buildLine(text, 50 + 80 * index, 60)),
    buildLine('Wednesday 18 September', 50, 100),
    ...column(60, 130, ['08:50 - 09:10', '09:10 - 10:10', '10:10 - 11:10']),
    ...column(170, 130, ['Form time', 'Chemistry', 'Drama']),
    ...['Home', 'Timetable', 'More'].map((text, index) => buildLine(text, 60 + 120 * index, 320)),
  ];
  expect(when(loose)).toEqual(['WE 08:50-09:10 Form time', 'WE 09:10-10:10 Chemistry', 'WE 10:10-11:10 Drama']);
});

test('the day chosen on a telephone heads its list, with breaks that say both their times in one line', () => {
  const strip = ['Mo', 'Di', 'Mi', 'Do', 'Fr'].map((day, at) => buildLine(day, 40 + 60 * at, 20));
  const rows = [
    ['08:00', '08:45', 'Mathematik'],
    ['08:45', '09:30', 'Deutsch'],
    ['09:50', '10:35', 'Englisch'],
  ].flatMap(([from = '', to = '', title = ''], at) => {
    const y = 90 + 60 * at + (at > 1 ? 30 : 0);
    return [buildLine(from, 40, y), buildLine(to, 40, y + 18), buildLine(title, 120, y)];
  });
  const pause = buildLine('Pause 09:30 – 09:50', 150, 208);
  expect(when([...strip, buildLine('Donnerstag, 14. November', 40, 50), ...rows, pause])).toEqual([
    'TH 08:00-08:45 Mathematik',
    'TH 08:45-09:30 Deutsch',
    'TH 09:30-09:50 Pause',
    'TH 09:50-10:35 Englisch',
  ]);
});
