import { expect, test } from 'vitest';
import { noteLater, noteWaiting } from '../activity/note-later.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { approveTimetable, reopenTimetable } from './approve-timetable.ts';
import { editTimetable } from './edit-timetable.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable } from './open-timetable.ts';
import { publishTimetable } from './publish-timetable.ts';
import { publishWeek, TERM } from './testing/published-week.test-kit.ts';

/** As saving what is sound of a damaged file leaves it: the row of the sheet could not be read any more. */
async function openRepaired() {
  const made = await foundOffice();
  const timetableId = publishWeek(made.open(), '3AB');
  made.database.inTransaction((write) => {
    write.run('UPDATE timetables SET document_id = NULL');
    write.run('DELETE FROM documents');
    noteLater(write, { code: 'store.repaired', at: 1_790_000_500_000, details: { how: 'sound-saved' } });
  });
  noteWaiting(made.open());
  return { ...made, timetableId };
}

test('a timetable whose sheet was lost opens with its lessons and history, and says since when there is no sheet', async () => {
  const { open, timetableId } = await openRepaired();
  const { rows } = valueOf(pageOfTimetables(open(), { text: '', state: null, from: 0, most: 50 }));
  expect(rows).toMatchObject([{ timetableId, documentId: null, state: 'published' }]);
  const opened = valueOf(openTimetable(open(), timetableId));
  expect(opened).toMatchObject({ pages: [], sheetGoneAt: 1_790_000_500_000, row: { hasProposal: false } });
  expect(opened.draft.content.blocks).toHaveLength(5);
  expect(opened.versions.map(({ state }) => state)).toEqual(['published', 'approved']);
});

test('everything that needs no sheet is done with it as with any other', async () => {
  const { open, timetableId } = await openRepaired();
  valueOf(reopenTimetable(open(), { timetableId }));
  const block = valueOf(openTimetable(open(), timetableId)).draft.content.blocks[0]?.id ?? '';
  const operation = { kind: 'change-field', block, field: 'title', value: 'Chess' } as const;
  valueOf(editTimetable(open(), { timetableId, steps: 0, entry: { kind: 'do', operation } }));
  valueOf(approveTimetable(open(), { timetableId, steps: 1, reason: '' }));
  valueOf(publishTimetable(open(), { timetableId, inForce: TERM, reason: '', replaces: null, seen: null }));
  expect(valueOf(openTimetable(open(), timetableId))).toMatchObject({
    row: { state: 'published' },
    draft: { steps: 1 },
  });
});

test('a timetable that has its sheet is without none since no day', async () => {
  const { open } = await foundOffice();
  const timetableId = publishWeek(open(), '3AB');
  expect(valueOf(openTimetable(open(), timetableId)).sheetGoneAt).toBeNull();
});
