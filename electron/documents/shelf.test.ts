import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Guard } from '../../shared/access/guard.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { DocumentRead } from '../reading/reader-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import { takeBack } from '../store/data-protection/bin.ts';
import { eraseDocument } from '../store/data-protection/erase.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { approveTimetable, reopenTimetable } from '../store/timetables/approve-timetable.ts';
import { editTimetable } from '../store/timetables/edit-timetable.ts';
import { timetableOfDocument } from '../store/timetables/open-timetable.ts';
import { foundOffice, HEAD } from '../store/testing/found-office.test-kit.ts';
import { MOST_DOCUMENTS } from './intake-queue.ts';
import { papersOf } from './papers.ts';
import type { Papers } from './papers.ts';
import { Shelf } from './shelf.ts';

type Job = { file: FileToRead; hooks: ReadHooks; answer: (outcome: ReadOutcome) => void; fail: (error: Error) => void };

/** A shelf over a real office, whose reader answers when the test says so. */
async function createShelf(change: (papers: Papers) => Partial<Papers> = () => ({})) {
  const { office, open } = await foundOffice();
  const papers = papersOf(storeInPlace(office));
  const jobs: Job[] = [];
  const disasters: unknown[] = [];
  let clock = 0;
  const shelf = new Shelf({
    papers: { ...papers, ...change(papers) },
    read: (file, hooks) =>
      new Promise((answer, fail) => {
        if (hooks.signal.aborted) return answer({ kind: 'cancelled' });
        hooks.signal.addEventListener('abort', () => answer({ kind: 'cancelled' }));
        jobs.push({ file, hooks, answer, fail });
      }),
    onChanged: () => undefined,
    onDisaster: (error) => disasters.push(error),
    now: () => clock,
    newId: randomUUID,
  });
  const add = async (name: string, content = name): Promise<string> => {
    const added = await shelf.add(name, new Uint8Array(Buffer.from(content)), open().actor.userId);
    await settled();
    return added.ok ? added.value.documentId : added.error.code;
  };
  const states = () => shelf.rows().map((row) => `${row.name} ${row.state}`);
  const lock = (): void => {
    office.lock('asked');
    shelf.clear();
  };
  const comeBack = async (): Promise<void> => {
    await office.signIn(HEAD);
    await shelf.layOut();
    await settled();
  };
  const setClock = (milliseconds: number) => (clock = milliseconds);
  return { shelf, jobs, disasters, add, states, open, lock, comeBack, setClock };
}

/** Lets everything that is ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function rowOf(shelf: Shelf, documentId: string): DocumentRow | undefined {
  return shelf.rows().find((row) => row.documentId === documentId);
}

const weekRead: DocumentRead = {
  reading: {
    version: 1,
    source: { name: 'week.pdf', sha256: '', kind: 'pdf-text', pages: 1 },
    header: { school: null, class: '3AB', teacher: null, term: null, week: null, room: null, title: null },
    ...{ parts: [], blocks: [], setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
  },
  pages: [],
  pictures: [{ page: 1, format: 'png', bytes: new Uint8Array(500) }],
};

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
  expect(await shelf.remove(inHand)).toMatchObject({ ok: true });
  await settled();
  expect(states()).toEqual(['b reading']);
  expect(await shelf.remove(inHand)).toEqual({ ok: false, error: deskError('notFound') });
});

test('the same content under another name is a row of its own that names the first', async () => {
  const { shelf, add } = await createShelf();
  const first = await add('monday.pdf', 'same');
  const second = await add('copy.pdf', 'same');
  const third = await add('copy of copy.pdf', 'same');
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, first, first]);
  await shelf.remove(first);
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, second]);
  expect(rowOf(shelf, third)?.duplicateOf).toBe(second);
});

test('a desk takes so many documents and no more, and again one once one has gone', async () => {
  const crowd = Array.from({ length: MOST_DOCUMENTS - 1 }, () => ({
    ...{ documentId: randomUUID(), name: 'week.pdf', bytes: 1, addedAt: 0, duplicateOf: null },
    ...{ state: 'read' as const, summary: null, problem: null, userId: '', sha256: '' },
  }));
  const { shelf, add } = await createShelf(() => ({
    list: async () => ({ ok: true, value: { documents: crowd, queue: [], rereads: [] } }),
  }));
  await shelf.layOut();
  const last = await add('a');
  expect(await add('b')).toBe('deskFull');
  await shelf.remove(last);
  expect(await add('b')).not.toBe('deskFull');
});

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
  const { shelf, jobs, add, open } = await createShelf(({ list }) => ({ list: () => ((lists += 1), list()) }));
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

test('what was taken back from the bin lies where it lay and is read, what was erased is gone, also out of the reader’s hands', async () => {
  const { shelf, jobs, add, states, open } = await createShelf();
  const first = await add('a');
  const second = await add('b');
  await add('c');
  await shelf.remove(second);
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
