import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Guard } from '../../shared/access/guard.ts';
import { deskError } from '../../shared/desk-error.ts';
import { MOST_DOCUMENTS } from './intake-queue.ts';
import { createShelf, rowOf, settled, weekRead } from './shelf.test-kit.ts';

test('documents are read one at a time, in the order they came', async () => {
  const { jobs, add, states } = await createShelf();
  await add('a');
  await add('b');
  expect(states()).toEqual(['a reading', 'b waiting']);
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b reading']);
  expect(jobs.map((job) => job.file.name)).toEqual(['a', 'b']);
});

test('a document that was read shows whose timetable it is and can be opened, with its page pictures', async () => {
  const { shelf, jobs, add } = await createShelf();
  const documentId = await add('a');
  expect(await shelf.open(documentId)).toEqual({ ok: false, error: deskError('notFound') });
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(rowOf(shelf, documentId)?.summary?.class).toBe('3AB');
  const { reading, pages } = weekRead;
  expect(await shelf.open(documentId)).toEqual({ ok: true, value: { reading, pages } });
  expect(await shelf.picture(documentId, 1)).toEqual(weekRead.pictures[0]);
  expect(await shelf.picture(documentId, 2)).toBeNull();
});

test('a document with the content of one already read is not read again, and keeps its own name', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  await add('a', 'the same week');
  const twin = await add('b', 'the same week');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b read']);
  expect(jobs).toHaveLength(1);
  const opened = await shelf.open(twin);
  expect(opened.ok && opened.value.reading.source.name).toBe('b');
  expect(opened.ok && opened.value.reading.header).toEqual(weekRead.reading.header);
});

test('a document that failed says why, and the next one is read', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  const documentId = await add('a');
  await add('b');
  jobs[0]?.answer({ kind: 'refused', problem: deskError('readerDied') });
  await settled();
  expect(rowOf(shelf, documentId)?.problem).toEqual(deskError('readerDied'));
  expect(states()).toEqual(['a failed', 'b reading']);
});

test('a disaster in the reading sets the document apart, is told, and does not stop the queue', async () => {
  const { jobs, disasters, add, states } = await createShelf();
  await add('a');
  await add('b');
  const disaster = new Error('out of processes');
  jobs[0]?.fail(disaster);
  await settled();
  expect(states()).toEqual(['a failed', 'b reading']);
  expect(disasters).toEqual([disaster]);
});

test('a waiting document is cancelled without being read', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  await add('a');
  const waiting = await add('b');
  await add('c');
  await shelf.cancel(waiting);
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b cancelled', 'c reading']);
});

test('a document in hand is cancelled, and the next one is read', async () => {
  const { shelf, add, states } = await createShelf();
  const inHand = await add('a');
  await add('b');
  await shelf.cancel(inHand);
  await settled();
  expect(states()).toEqual(['a cancelled', 'b reading']);
});

test('a retried document waits behind those already waiting', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  const first = await add('a');
  await add('b');
  await add('c');
  await shelf.cancel(first);
  await settled();
  await shelf.retry(first);
  expect(states()).toEqual(['a waiting', 'b reading', 'c waiting']);
  jobs[1]?.answer({ kind: 'done', document: weekRead });
  await settled();
  jobs[2]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a reading', 'b read', 'c read']);
});

test('retrying a document that was read, or cancelling one, changes nothing', async () => {
  const { shelf, jobs, add, states } = await createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect([await shelf.retry(documentId), await shelf.cancel(documentId)]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(states()).toEqual(['a read']);
});

test('a document removed while it is read is gone, and the next one is read', async () => {
  const { shelf, add, states } = await createShelf();
  const inHand = await add('a');
  await add('b');
  expect(await shelf.remove(inHand, [])).toMatchObject({ ok: true });
  await settled();
  expect(states()).toEqual(['b reading']);
  expect(await shelf.remove(inHand, [])).toEqual({ ok: false, error: deskError('notFound') });
});

test('the same content under another name is a row of its own that names the first', async () => {
  const { shelf, add } = await createShelf();
  const first = await add('monday.pdf', 'same');
  const second = await add('copy.pdf', 'same');
  const third = await add('copy of copy.pdf', 'same');
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, first, first]);
  await shelf.remove(first, []);
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, second]);
  expect(rowOf(shelf, third)?.duplicateOf).toBe(second);
});

test('a desk takes so many documents and no more, and again one once one has gone', async () => {
  const crowd = Array.from({ length: MOST_DOCUMENTS - 1 }, () => ({
    ...{ documentId: randomUUID(), name: 'week.pdf', bytes: 1, addedAt: 0, duplicateOf: null, inForce: null },
    ...{ state: 'read' as const, summary: null, problem: null, userId: '', sha256: '' },
  }));
  const { shelf, add } = await createShelf(() => ({
    list: async () => ({ ok: true, value: { documents: crowd, queue: [], rereads: [] } }),
  }));
  await shelf.layOut();
  const last = await add('a');
  expect(await add('b')).toBe('deskFull');
  await shelf.remove(last, []);
  expect(await add('b')).not.toBe('deskFull');
});

test('locking clears the desk and stops the reading; whoever comes back finds everything, and it is read', async () => {
  const { shelf, jobs, add, states, lock, comeBack } = await createShelf();
  await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  await add('b');
  await add('c');
  lock();
  await settled();
  expect(states()).toEqual([]);
  expect(shelf.whose(randomUUID())).toBeNull();
  expect(jobs[1]?.hooks.signal.aborted).toBe(true);
  await comeBack();
  expect(states()).toEqual(['a read', 'b reading', 'c waiting']);
  expect(Buffer.from(jobs[2]?.file.bytes ?? []).toString()).toBe('b');
});

test('a reading that comes back after the lock is not shown, and a list that does is not laid out', async () => {
  let answerList: () => void = () => undefined;
  const { shelf, add, states, lock } = await createShelf((papers) => ({
    list: async () => {
      const listed = await papers.list();
      await new Promise<void>((resolve) => (answerList = resolve));
      return listed;
    },
  }));
  await add('a');
  const layingOut = shelf.layOut();
  await settled();
  lock();
  answerList();
  await layingOut;
  expect(states()).toEqual([]);
});

test('a reading that cannot be kept says so, and the document is kept and can be read once more', async () => {
  const full = { ok: false, error: deskError('diskFull') } as const;
  const { shelf, jobs, add } = await createShelf((papers) => ({
    settle: async (documentId, outcome) => (outcome.state === 'read' ? full : papers.settle(documentId, outcome)),
  }));
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(rowOf(shelf, documentId)).toMatchObject({ state: 'failed', problem: { code: 'diskFull' } });
  expect(await shelf.retry(documentId)).toMatchObject({ ok: true });
  await settled();
  expect(jobs).toHaveLength(2);
});

test('progress shows in the row, with the time left worked out from how it went so far', async () => {
  const { shelf, jobs, add, setClock } = await createShelf();
  await add('a');
  setClock(2000);
  jobs[0]?.hooks.onProgress({ stage: 'finding-words', page: 1, pages: 2, fraction: 0.25, secondsLeft: null });
  expect(shelf.rows()[0]?.progress).toMatchObject({ fraction: 0.25, secondsLeft: 6 });
});

test('that somebody else handed in the same file is told to nobody who may not read theirs', async () => {
  const { shelf, add } = await createShelf();
  await add('a', 'the same week');
  const twin = await add('b', 'the same week');
  const [userId, original] = [shelf.whose(twin)?.userId ?? '', rowOf(shelf, twin)?.duplicateOf];
  expect(original).not.toBeNull();
  // Two of one person's, seen as somebody to whom only the second belongs.
  const whose = shelf.whose.bind(shelf);
  shelf.whose = (documentId) =>
    documentId === twin ? whose(documentId) : { userId: 'other', personIds: [], classIds: [] };
  const actor = { userId, personId: null, classIds: [] };
  const asTeacher = shelf.rowsFor(new Guard({ ...actor, role: 'teacher' }, 'documents.read'));
  expect(asTeacher).toMatchObject([{ documentId: twin, duplicateOf: null }]);
  const asOffice = shelf.rowsFor(new Guard({ ...actor, role: 'office' }, 'documents.read'));
  expect(asOffice.find(({ documentId }) => documentId === twin)?.duplicateOf).toBe(original);
});
