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

test('a name one letter off a commoner one is told', () => {
  expect(against('teacher', week('Science\nMrs Kolly'))).toEqual({ outnumbered: 1 });
});

test('a name whose letters were hard to make out is told', () => {
  const sheet = changeLines(week('Science\nMrs Kelby'), (line) =>
    line.text === 'Mrs Kelby' ? { ...line, looks: { unseconded: 1, reread: 0 } } : line,
  );
  expect(against('teacher', sheet)).toMatchObject({ unseconded: 1 });
});

test('rooms, classes and notes are missed only where the sheet has them', () => {
  for (const fact of ['room', 'class', 'notes'] as const) expect(against(fact, week('Science\nMrs Kelly'))).toEqual({});
});
