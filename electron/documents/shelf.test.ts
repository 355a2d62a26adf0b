import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { DocumentRead } from '../reading/reader-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { Shelf } from './shelf.ts';

type Job = { file: FileToRead; hooks: ReadHooks; answer: (outcome: ReadOutcome) => void; fail: (error: Error) => void };

/** A shelf whose reader answers when the test says so; everything else is real. */
function createShelf(mostKeptBytes = 1000, mostDocuments = 10) {
  const jobs: Job[] = [];
  const disasters: unknown[] = [];
  let clock = 0;
  const shelf = new Shelf({
    read: (file, hooks) =>
      new Promise((answer, fail) => {
        hooks.signal.addEventListener('abort', () => answer({ kind: 'cancelled' }));
        jobs.push({ file, hooks, answer, fail });
      }),
    onChanged: () => undefined,
    onDisaster: (error) => disasters.push(error),
    mostKeptBytes,
    mostDocuments,
    now: () => clock,
    newId: randomUUID,
  });
  const add = async (name: string, content = name): Promise<string> => {
    const added = await shelf.add(name, new Uint8Array(Buffer.from(content)), 'office');
    return added.ok ? added.value.documentId : added.error.code;
  };
  const states = () => shelf.rows().map((row) => `${row.name} ${row.state}`);
  return { shelf, jobs, disasters, add, states, setClock: (milliseconds: number) => (clock = milliseconds) };
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
  const { jobs, add, states } = createShelf();
  await add('a');
  await add('b');
  expect(states()).toEqual(['a reading', 'b waiting']);
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b reading']);
  expect(jobs.map((job) => job.file.name)).toEqual(['a', 'b']);
});

test('a document that was read shows whose timetable it is and can be opened, with its page pictures', async () => {
  const { shelf, jobs, add } = createShelf();
  const documentId = await add('a');
  expect(shelf.open(documentId)).toEqual({ ok: false, error: deskError('notFound') });
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(rowOf(shelf, documentId)?.summary?.class).toBe('3AB');
  expect(shelf.open(documentId)).toEqual({ ok: true, value: weekRead });
  expect(shelf.picture(documentId, 1)).toBe(weekRead.pictures[0]);
  expect(shelf.picture(documentId, 2)).toBeNull();
});

test('a document with the content of one already read is not read again, and keeps its own name', async () => {
  const { shelf, jobs, add, states } = createShelf();
  await add('a', 'the same week');
  const twin = await add('b', 'the same week');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b read']);
  expect(jobs).toHaveLength(1);
  const opened = shelf.open(twin);
  expect(opened.ok && opened.value.reading.source.name).toBe('b');
  expect(opened.ok && opened.value.reading.header).toEqual(weekRead.reading.header);
});

test('a document that failed says why, and the next one is read', async () => {
  const { shelf, jobs, add, states } = createShelf();
  const documentId = await add('a');
  await add('b');
  jobs[0]?.answer({ kind: 'refused', problem: deskError('readerDied') });
  await settled();
  expect(rowOf(shelf, documentId)?.problem).toEqual(deskError('readerDied'));
  expect(states()).toEqual(['a failed', 'b reading']);
});

test('a disaster in the reading sets the document apart, is told, and does not stop the queue', async () => {
  const { jobs, disasters, add, states } = createShelf();
  await add('a');
  await add('b');
  const disaster = new Error('out of processes');
  jobs[0]?.fail(disaster);
  await settled();
  expect(states()).toEqual(['a failed', 'b reading']);
  expect(disasters).toEqual([disaster]);
});

test('a waiting document is cancelled without being read', async () => {
  const { shelf, jobs, add, states } = createShelf();
  await add('a');
  const waiting = await add('b');
  await add('c');
  shelf.cancel(waiting);
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a read', 'b cancelled', 'c reading']);
});

test('a document in hand is cancelled, and the next one is read', async () => {
  const { shelf, add, states } = createShelf();
  const inHand = await add('a');
  await add('b');
  shelf.cancel(inHand);
  await settled();
  expect(states()).toEqual(['a cancelled', 'b reading']);
});

test('a retried document waits behind those already waiting', async () => {
  const { shelf, jobs, add, states } = createShelf();
  const first = await add('a');
  await add('b');
  await add('c');
  shelf.cancel(first);
  await settled();
  shelf.retry(first);
  expect(states()).toEqual(['a waiting', 'b reading', 'c waiting']);
  jobs[1]?.answer({ kind: 'done', document: weekRead });
  await settled();
  jobs[2]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(states()).toEqual(['a reading', 'b read', 'c read']);
});

test('retrying a document that was read, or cancelling one, changes nothing', async () => {
  const { shelf, jobs, add, states } = createShelf();
  const documentId = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(shelf.retry(documentId).ok && shelf.cancel(documentId).ok).toBe(true);
  expect(states()).toEqual(['a read']);
});

test('a document removed while it is read is gone, and the next one is read', async () => {
  const { shelf, add, states } = createShelf();
  const inHand = await add('a');
  await add('b');
  expect(shelf.remove(inHand).ok).toBe(true);
  await settled();
  expect(states()).toEqual(['b reading']);
  expect(shelf.remove(inHand)).toEqual({ ok: false, error: deskError('notFound') });
});

test('the same content under another name is a row of its own that names the first', async () => {
  const { shelf, add } = createShelf();
  const first = await add('monday.pdf', 'same');
  const second = await add('copy.pdf', 'same');
  const third = await add('copy of copy.pdf', 'same');
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, first, first]);
  shelf.remove(first);
  expect(shelf.rows().map((row) => row.duplicateOf)).toEqual([null, second]);
  expect(rowOf(shelf, third)?.duplicateOf).toBe(second);
});

test('a full desk refuses another document and takes it once one has gone', async () => {
  const { shelf, add } = createShelf(10);
  const first = await add('a', '12345678');
  expect(await add('b', '123')).toBe('deskFull');
  shelf.remove(first);
  expect(await add('b', '123')).not.toBe('deskFull');
});

test('a desk takes so many documents and no more, however small they are, and again one once one has gone', async () => {
  const { shelf, add } = createShelf(1000, 2);
  const first = await add('a');
  await add('b');
  expect(await add('c')).toBe('deskFull');
  shelf.remove(first);
  expect(await add('c')).not.toBe('deskFull');
});

test('a document that goes takes its page pictures with it, and the desk has their room again', async () => {
  const { shelf, jobs, add } = createShelf(600);
  const first = await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(await add('b', 'b'.repeat(100))).toBe('deskFull');
  shelf.remove(first);
  expect(await add('b', 'b'.repeat(600))).not.toBe('deskFull');
});

test('page pictures count towards what a desk can hold', async () => {
  const { jobs, add } = createShelf(400);
  await add('a');
  jobs[0]?.answer({ kind: 'done', document: weekRead });
  await settled();
  expect(await add('b')).toBe('deskFull');
});

test('progress shows in the row, with the time left worked out from how it went so far', async () => {
  const { shelf, jobs, add, setClock } = createShelf();
  await add('a');
  setClock(2000);
  jobs[0]?.hooks.onProgress({ stage: 'finding-words', page: 1, pages: 2, fraction: 0.25, secondsLeft: null });
  expect(shelf.rows()[0]?.progress).toMatchObject({ fraction: 0.25, secondsLeft: 6 });
});
