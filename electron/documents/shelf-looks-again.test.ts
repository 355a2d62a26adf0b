import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { takeBack } from '../store/data-protection/bin.ts';
import { eraseDocument } from '../store/data-protection/erase.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { approveTimetable, reopenTimetable } from '../store/timetables/approve-timetable.ts';
import { editTimetable } from '../store/timetables/edit-timetable.ts';
import { timetableOfDocument } from '../store/timetables/open-timetable.ts';
import { createShelf, rowOf, settled, weekRead } from './shelf.test-kit.ts';

test('a document that is read again stays what it is, shows how far that is, and waits its turn', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  await add('b');
  expect(await shelf.readAgain(documentId)).toMatchObject({ ok: true });
  expect(states()).toEqual(['a read', 'b reading']);
  jobs[1]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(jobs[2]?.file.name).toBe('a');
  jobs[2]?.hooks.onProgress({ stage: 'finding-words', page: 1, pages: 1, fraction: 0.5, secondsLeft: null });
  expect(rowOf(shelf, documentId)).toMatchObject({ state: 'read', progress: { fraction: 0.5 } });
  const mended = { ...weekRead.reading, warnings: ['blank-form'] };
  jobs[2]?.answer({ kind: 'done', document: { ...weekRead, reading: mended } });
  await settled();
  expect(rowOf(shelf, documentId)).toMatchObject({ state: 'read', progress: null, problem: null });
  const opened = await shelf.open(documentId);
  expect(opened.ok && opened.value.reading.warnings).toEqual(['blank-form']);
});

test('reading again that fails or is cancelled leaves the document as it was', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  await shelf.readAgain(documentId);
  await settled();
  jobs[1]?.answer({ kind: 'refused', problem: deskError('readerDied') });
  await settled();
  expect(rowOf(shelf, documentId)).toMatchObject({ state: 'read', problem: { code: 'readerDied' } });
  await shelf.readAgain(documentId);
  await settled();
  expect(await shelf.cancel(documentId)).toMatchObject({ ok: true });
  await settled();
  expect(states()).toEqual(['a read']);
  expect(rowOf(shelf, documentId)).toMatchObject({ progress: null, problem: null });
});

test('what was approved leaves the desk, is read again from where it is, and comes back when it is opened for editing', async () => {
  const { shelf, jobs, add, states, open } = await createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  await add('b');
  const { timetableId } = valueOf(timetableOfDocument(open(), documentId));
  valueOf(approveTimetable(open(), { timetableId, steps: 0, reason: '' }));
  await shelf.lookAgain();
  expect(states()).toEqual(['b reading']);
  expect(shelf.whose(documentId)).toBeNull();
  expect(await shelf.findWhose(documentId)).toMatchObject({ userId: open().actor.userId });

  await shelf.readAgain(documentId);
  jobs[1]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(jobs[2]?.file.name).toBe('a');
  expect(states()).toEqual(['b read']);
  valueOf(reopenTimetable(open(), { timetableId }));
  await shelf.lookAgain();
  expect(states()).toEqual(['a read', 'b read']);
});

test('after a step of a draft its sheet’s row says what stands now, and nothing else is asked for', async () => {
  let lists = 0;
  const { shelf, jobs, add, open } = await createShelf((papers) => ({
    list: () => {
      lists += 1;
      return papers.list();
    },
  }));
  const documentId = await add('a');
  const other = await add('b');
  for (const job of [0, 1]) {
    jobs[job]?.answer({ kind: 'done', document: weekRead });
    await settled();
  }
  const { timetableId } = valueOf(timetableOfDocument(open(), documentId));
  const operation = { kind: 'change-header', field: 'class', value: '4C' } as const;
  valueOf(editTimetable(open(), { timetableId, steps: 0, entry: { kind: 'do', operation } }));
  await shelf.lookAgainAt(timetableId);
  expect(rowOf(shelf, documentId)).toMatchObject({ state: 'read', summary: { class: '4C' } });
  expect(rowOf(shelf, other)?.summary?.class).toBe('3AB');
  expect(lists).toBe(0);

  valueOf(approveTimetable(open(), { timetableId, steps: 1, reason: '' }));
  await shelf.lookAgain();
  await shelf.lookAgainAt(timetableId);
  expect(rowOf(shelf, documentId)).toBeUndefined();
});

test('what waits to be read again waits on after a lock, also where it lies on no desk', async () => {
  const { shelf, jobs, add, states, open, lock, comeBack } = await createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  const { timetableId } = valueOf(timetableOfDocument(open(), documentId));
  valueOf(approveTimetable(open(), { timetableId, steps: 0, reason: '' }));
  await shelf.lookAgain();
  await shelf.readAgain(documentId);
  await settled();
  lock();
  await comeBack();
  expect(states()).toEqual([]);
  expect(jobs.map(({ file }) => file.name)).toEqual(['a', 'a', 'a']);
});

test('a document with the content of one that was approved is not read again either', async () => {
  const { shelf, jobs, add, states, open } = await createShelf();
  const documentId = await add('a', 'the same week');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  const { timetableId } = valueOf(timetableOfDocument(open(), documentId));
  valueOf(approveTimetable(open(), { timetableId, steps: 0, reason: '' }));
  await shelf.lookAgain();
  await add('b', 'the same week');
  await settled();
  expect(states()).toEqual(['b read']);
  expect(jobs).toHaveLength(1);
});

test('what was taken back from the bin lies where it lay and is read, what was erased is gone, also out of the reader’s hands', async () => {
  const { shelf, jobs, add, states, open } = await createShelf();
  const first = await add('a');
  const second = await add('b');
  await add('c');
  await shelf.remove(second, []);
  expect(states()).toEqual(['a reading', 'c waiting']);
  takeBack(open(), second);
  await shelf.lookAgain();
  expect(states()).toEqual(['a reading', 'b waiting', 'c waiting']);
  await eraseDocument(open(), first);
  await shelf.lookAgain();
  await settled();
  expect(states()).toEqual(['b waiting', 'c reading']);
  expect(jobs[0]?.hooks.signal.aborted).toBe(true);
  jobs[1]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['b reading', 'c read']);
});
