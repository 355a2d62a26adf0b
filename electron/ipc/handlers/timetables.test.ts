import { expect, test } from 'vitest';
import { Guard } from '../../../shared/access/guard.ts';
import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import { PictureGrants } from '../../access/picture-grants.ts';
import type { StoreClient } from '../../office/store-client.ts';
import { createTimetableHandlers } from './timetables.ts';

const timetableId = '00000000-0000-4000-8000-000000000001';
const documentId = '00000000-0000-4000-8000-000000000002';
const office = { userId: 'office', role: 'office', personId: null, classIds: [] } as const;
const student = { userId: 'student', role: 'student', personId: null, classIds: ['3AB'] } as const;

/** The handlers over a store that answers what the test says. */
function serve(answer: unknown) {
  const grants = new PictureGrants();
  let looks = 0;
  const lookedAt: string[] = [];
  const handlers = createTimetableHandlers({
    store: { ask: (async () => answer) as StoreClient['ask'] },
    shelf: { lookAgain: async () => void (looks += 1), lookAgainAt: async (id) => void lookedAt.push(id) },
    grants,
  });
  const caller = { webContentsId: 7, actor: { ...office, classIds: [] } };
  const guarded = { ...caller, guard: new Guard({ ...student, classIds: ['3AB'] }, 'timetables.view-published') };
  return { handlers, caller, guarded, grants, lookedAt, looks: () => looks };
}

test('after a step the desk looks again at that timetable alone, for its numbers; a step that was refused changes none', async () => {
  const step = { timetableId, steps: 0, entry: { kind: 'undo' } } as const;
  const taken = serve(ok({}));
  await taken.handlers['timetables.edit'](step, taken.caller);
  expect([taken.lookedAt, taken.looks()]).toEqual([[timetableId], 0]);
  const refused = serve(failed(deskError('draftMovedOn')));
  await refused.handlers['timetables.edit'](step, refused.caller);
  expect([refused.lookedAt, refused.looks()]).toEqual([[], 0]);
});

test('who opens a timetable may fetch the pictures of its sheet, in that window', async () => {
  const { handlers, caller, grants } = serve(ok({ row: { documentId } }));
  await handlers['timetables.open']({ timetableId }, caller);
  expect([grants.mayFetch(7, documentId), grants.mayFetch(8, documentId)]).toEqual([true, false]);
  const refused = serve(failed(deskError('notFound')));
  await refused.handlers['timetables.open']({ timetableId }, refused.caller);
  expect(refused.grants.mayFetch(7, documentId)).toBe(false);
});

test('the desk is looked at again when a timetable was approved, published or opened for editing, and not when that was refused', async () => {
  const done = serve(ok(undefined));
  await done.handlers['timetables.approve']({ timetableId, steps: 0, reason: '' }, done.caller);
  await done.handlers['timetables.reopen']({ timetableId }, done.caller);
  // Another one that is being changed may have lost its days to it.
  const inForce = { from: '2026-09-01', until: null };
  const publish = { timetableId, inForce, reason: '', replaces: null, seen: null };
  await done.handlers['timetables.publish'](publish, done.caller);
  expect(done.looks()).toBe(3);
  const refused = serve(failed(deskError('notFromHere')));
  await refused.handlers['timetables.reopen']({ timetableId }, refused.caller);
  expect(refused.looks()).toBe(0);
});

test('what the store answers about others is held back once more, and whose a row is stays here', async () => {
  const whose = (group: string) => ({ userId: null, personIds: [], classIds: [group] });
  const rows = ['3AB', '4C'].map((name) => ({ row: { name }, whose: whose(name) }));
  const { handlers, guarded } = serve(ok({ rows, found: 2, known: 1, words: 'all' }));
  const page = await handlers['timetables.published']({ text: '', from: 0, most: 50 }, guarded);
  expect(page).toEqual(ok({ rows: [{ name: '3AB' }], found: 2, known: 1, words: 'all' }));
  const opened = serve(ok({ whose: whose('4C'), opened: {} }));
  expect(await opened.handlers['timetables.openPublished']({ timetableId }, opened.guarded)).toMatchObject({
    error: { code: 'notAllowed' },
  });
});
