import { expect, test } from 'vitest';
import { takeStep } from '../../../shared/versions/draft-log.ts';
import type { DraftStep } from '../../../shared/versions/draft-log.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { addEntry, openDraft } from './draft.ts';
import { STEPS_BETWEEN } from './draft-snapshot.ts';
import { editTimetable } from './edit-timetable.ts';
import { openTimetable } from './open-timetable.ts';
import { findTimetable } from './stored-timetable.ts';
import { readSheet, weekOf } from './testing/published-week.test-kit.ts';

/** A draft with as many steps as there may be without a snapshot, and one more: that writes the first. */
async function openLong() {
  const { open } = await foundOffice();
  const office = open();
  const { timetableId } = readSheet(office, 'a.pdf', weekOf('3AB'));
  const stored = valueOf(findTimetable(office, timetableId));
  const begun = valueOf(openDraft(office, stored));
  const block = begun.draft.content.blocks[0]?.id ?? '';
  const say = (value: string): DraftStep => ({
    kind: 'do',
    operation: { kind: 'change-field', block, field: 'title', value },
  });
  let draft = begun.draft;
  office.database.inTransaction((write) => {
    for (let steps = 0; steps < STEPS_BETWEEN - 1; steps += 1) {
      const entry = say(`Title ${steps + 1}`);
      addEntry(office, write, stored, { steps, entry });
      draft = valueOf(takeStep(draft, entry));
    }
  });
  const forget = () => office.timetables.drafts.clear();
  forget();
  const stand = () => valueOf(openTimetable(office, timetableId)).draft;
  const title = () => stand().content.blocks[0]?.values.title;
  const take = (entry: DraftStep) =>
    valueOf(editTimetable(office, { timetableId, steps: stand().steps, entry })).content.blocks[0]?.values.title;
  const snapshots = () =>
    office.database.read.all<{ number: number }>('SELECT number FROM draft_snapshots').map(({ number }) => number);
  take(say('The last'));
  return { office, timetableId, first: begun.draft.content, say, forget, stand, title, take, snapshots };
}

test('a long draft is written down whole from time to time, and opened from there it is the same', async () => {
  const { office, say, forget, stand, title, take, snapshots } = await openLong();
  expect(snapshots()).toEqual([STEPS_BETWEEN]);
  const before = stand();
  forget();
  expect(stand()).toEqual(before);
  expect([title(), stand().canUndo, stand().canRedo]).toEqual(['The last', true, false]);
  take(say('One more'));
  take({ kind: 'undo' });
  forget();
  expect([title(), stand().canRedo]).toEqual(['The last', true]);
  // The log before it is not asked for.
  office.database.inTransaction((write) =>
    write.run('UPDATE operations SET sealed = ? WHERE number = 1', Buffer.of(1)),
  );
  forget();
  expect(title()).toBe('The last');
});

test('undoing goes past the snapshot to the very beginning, and forth again', async () => {
  const { first, forget, stand, take, title } = await openLong();
  forget();
  expect(take({ kind: 'undo' })).toBe(`Title ${STEPS_BETWEEN - 1}`);
  forget();
  expect(title()).toBe(`Title ${STEPS_BETWEEN - 1}`);
  while (stand().canUndo) take({ kind: 'undo' });
  expect(stand().content).toEqual(first);
  forget();
  expect([stand().content, stand().canUndo]).toEqual([first, false]);
  expect(take({ kind: 'redo' })).toBe('Title 1');
});

test('a snapshot that does not open costs the whole log and nothing else', async () => {
  const { office, forget, title } = await openLong();
  office.database.inTransaction((write) => write.run('UPDATE draft_snapshots SET sealed = ?', Buffer.of(1)));
  forget();
  expect(title()).toBe('The last');
});
