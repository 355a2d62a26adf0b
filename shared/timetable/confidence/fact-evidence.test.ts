import { expect, test } from 'vitest';
import { understandSheets } from '../interpret-sheets.ts';
import { changeLines } from '../grids/lines-of-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';
import { factEvidence } from './fact-evidence.ts';
import type { Fact } from './model.ts';
import { sheetEvidence } from './sheet-evidence.ts';

const TEACHERS = ['Ms Ode', 'Mr Bain', 'Mrs Kelly'] as const;
const SUBJECTS = ['Maths', 'English', 'Science'] as const;

/** A week in which every lesson names its teacher, with the lines of one cell replaced. */
function week(changed: string): Sheet {
  const rows = ['9:00-10:00', '10:00-11:00', '11:00-12:00', '13:00-14:00'].map((time, row) => [
    time,
    ...SUBJECTS.map((_, day) => {
      const at = (row + day) % 3;
      return row === 1 && day === 1 ? changed : `${SUBJECTS[at]}\n${TEACHERS[at]}`;
    }),
  ]);
  return buildSheet([buildGrid([['', 'Mon', 'Tue', 'Wed'], ...rows])]);
}

/** What speaks against a fact of the changed lesson, without what is nought. */
function against(fact: Fact, sheet: Sheet) {
  const { placed } = understandSheets([sheet]);
  const one = placed.find(({ read }) => read.day === 'TU' && read.start === '10:00');
  if (!one) throw new Error('the sheet has that lesson');
  const whole = sheetEvidence(one.timetable, sheet, { isCycle: false, isTimed: true });
  return Object.fromEntries(Object.entries(factEvidence(one.draft, whole)[fact]).filter(([, value]) => value !== 0));
}

test('nothing speaks against a teacher who stands where all of them stand', () => {
  expect(against('teacher', week('Science\nMrs Kelly'))).toEqual({});
});

test('a lesson without a teacher among lessons with one is told', () => {
  expect(against('teacher', week('Science'))['missing']).toBeGreaterThan(0.9);
});

/** The same, with that line recognised from a picture and seconded by nobody. */
function recognised(sheet: Sheet, text: string): Sheet {
  return changeLines(sheet, (line) => (line.text === text ? { ...line, looks: { unseconded: 1, reread: 0 } } : line));
}

test('a name one letter off a commoner one is told where letters were recognised; what a file states is kept as it is', () => {
  const sheet = week('Science\nMrs Kolly');
  expect(against('teacher', recognised(sheet, 'Mrs Kolly'))).toEqual({ outnumbered: 1, unseconded: 1 });
  expect(against('teacher', sheet)).toEqual({});
});

test('a letter that tells rooms apart is no slip', () => {
  const rooms = ['Lab A', 'Lab A', 'Lab A'].map((room, at) => `${SUBJECTS[at]}\n${TEACHERS[at]}\n${room}`);
  const rows = ['9:00-10:00', '10:00-11:00', '11:00-12:00'].map((time, row) => [
    time,
    ...[0, 1, 2].map((day) => (row === 1 && day === 1 ? 'Science\nMrs Kelly\nLab B' : (rooms[(row + day) % 3] ?? ''))),
  ]);
  const sheet = buildSheet([buildGrid([['', 'Mon', 'Tue', 'Wed'], ...rows])]);
  expect(against('room', recognised(sheet, 'Lab B'))).toEqual({ unseconded: 1 });
});

test('what stands more than once and never has a teacher misses none', () => {
  const sheet = week('Lunch');
  expect(against('teacher', sheet)['missing']).toBeGreaterThan(0.9);
  const withLunches = buildSheet([
    buildGrid([
      ['', 'Mon', 'Tue', 'Wed'],
      ['9:00-10:00', 'Maths\nMs Ode', 'Science\nMrs Kelly', 'English\nMr Bain'],
      ['10:00-11:00', 'English\nMr Bain', 'Lunch', 'Maths\nMs Ode'],
      ['11:00-12:00', 'Lunch', 'Maths\nMs Ode', 'Lunch'],
      ['13:00-14:00', 'Science\nMrs Kelly', 'English\nMr Bain', 'Science\nMrs Kelly'],
    ]),
  ]);
  expect(against('teacher', withLunches)['missing'] ?? 0).toBe(0);
});

test('rooms, classes and notes are missed only where the sheet has them', () => {
  for (const fact of ['room', 'class', 'notes'] as const) expect(against(fact, week('Science\nMrs Kelly'))).toEqual({});
});
