import { afterEach, expect, test } from 'vitest';
import type { Pool } from './pool.ts';
import { createPool } from './pool.ts';

/**
 * A thread program that speaks the pool's messages and does what a picture's width tells it: 1 to exit, 2 to throw outside
 * any task, 3 never to answer, 4 to fail, anything else to answer with one box that says how many tasks it has had.
 */
const OBEDIENT = `
  import { parentPort } from 'node:worker_threads';
  let count = 0;
  parentPort.postMessage({ kind: 'ready' });
  parentPort.on('message', ({ seq, task }) => {
    count++;
    if (task.picture.width === 1) process.exit(7);
    if (task.picture.width === 2) throw new Error('beyond repair');
    if (task.picture.width === 3) return;
    if (task.picture.width === 4)
      return parentPort.postMessage({ kind: 'failed', seq, problem: { kind: 'engineFailed', detail: 'as told' } });
    parentPort.postMessage({ kind: 'done', seq, answer: [{ cx: count, cy: 0, width: 1, height: 1, tilt: 0 }] });
  });
`;
const PROGRAM = new URL(`data:text/javascript,${encodeURIComponent(OBEDIENT)}`);
const [EXIT, THROW, SILENCE, FAIL, ANSWER] = [1, 2, 3, 4, 5];

let pool: Pool | null = null;
afterEach(() => pool?.close());

function open(options: { threads: number; timeLimit?: number }): Pool {
  return (pool = createPool({ ...options, threadFile: PROGRAM }));
}

function find(width: number, signal = new AbortController().signal) {
  const box = { cx: 0, cy: 0, width: 1, height: 1, tilt: 0 };
  return pool!.ask({ kind: 'read-box', picture: { width, height: 1, rgb: new Uint8Array(3) }, box }, signal);
}

test('a thread that exits in the middle of a task answers with a problem, and the next task is done by another', async () => {
  open({ threads: 2 });
  expect(await find(EXIT)).toEqual({ ok: false, error: { kind: 'workerDied', detail: 'exit code 7' } });
  expect(await find(ANSWER)).toMatchObject({ ok: true, value: [{ cx: 1 }] });
});

test('a thread that throws dies with its message as data', async () => {
  open({ threads: 1 });
  expect(await find(THROW)).toEqual({ ok: false, error: { kind: 'workerDied', detail: 'beyond repair' } });
  expect(await find(ANSWER)).toMatchObject({ ok: true });
});

test('tasks that waited behind a dying thread are still done', async () => {
  open({ threads: 1 });
  const [died, ...done] = await Promise.all([find(EXIT), find(ANSWER), find(ANSWER)]);
  expect(died.ok).toBe(false);
  expect(done.every((outcome) => outcome.ok)).toBe(true);
});

test('a task that takes too long is given up and its thread replaced', async () => {
  open({ threads: 1, timeLimit: 300 });
  expect(await find(SILENCE)).toEqual({ ok: false, error: { kind: 'timeLimit', milliseconds: 300 } });
  expect(await find(ANSWER)).toMatchObject({ ok: true, value: [{ cx: 1 }] });
});

test('a failure in a task leaves its thread alive', async () => {
  open({ threads: 1 });
  expect(await find(FAIL)).toEqual({ ok: false, error: { kind: 'engineFailed', detail: 'as told' } });
  expect(await find(ANSWER)).toMatchObject({ ok: true, value: [{ cx: 2 }] });
});

test('aborting gives up the running task and those waiting, at once', async () => {
  open({ threads: 1 });
  const aborter = new AbortController();
  const outcomes = Promise.all([find(SILENCE, aborter.signal), find(ANSWER, aborter.signal)]);
  aborter.abort();
  expect(await outcomes).toEqual(Array(2).fill({ ok: false, error: { kind: 'aborted' } }));
  expect(await find(ANSWER, aborter.signal)).toEqual({ ok: false, error: { kind: 'aborted' } });
});

test('closing answers what is still asked, and nothing is taken on afterwards', async () => {
  open({ threads: 1 });
  const outcomes = Promise.all([find(SILENCE), find(ANSWER)]);
  await pool!.close();
  expect(await outcomes).toEqual(Array(2).fill({ ok: false, error: { kind: 'closed' } }));
  expect(await find(ANSWER)).toEqual({ ok: false, error: { kind: 'closed' } });
});
