import { expect, test } from 'vitest';
import { understandSheets } from '../interpret-sheets.ts';
import { changeLines } from '../grids/lines-of-sheet.ts';
import type { Looks } from '../sheet.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';
import { evidenceOf } from './block-evidence.ts';
import { sheetEvidence } from './sheet-evidence.ts';

const WEEK = buildSheet([
  buildGrid([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', 'Maths', 'English', 'Science'],
    ['10:00-11:00', 'English', 'Science', 'Drama'],
  ]),
]);

/** What speaks against the lesson of this title, where its letters were come by in this way. */
function titleEvidence(title: string, looks: Looks) {
  const sheet = changeLines(WEEK, (line) => (line.text === 'Drama' ? { ...line, looks } : line));
  const one = understandSheets([sheet]).placed.find(({ draft }) => draft.meaning.title === title);
  if (!one) throw new Error('the sheet has that lesson');
  return evidenceOf(one.draft, sheetEvidence(one.timetable, sheet, { isCycle: false, isTimed: true })).title;
}

test('a title that was looked at again, and that nobody seconded, is told as that; text of the file is not', () => {
  const looks = { unseconded: 1, reread: 0.5 };
  expect(titleEvidence('Drama', looks)).toMatchObject(looks);
  expect(titleEvidence('Maths', looks)).toMatchObject({ unseconded: 0, reread: 0 });
});
