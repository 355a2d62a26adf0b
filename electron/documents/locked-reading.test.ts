import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { ok } from '../../shared/result.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { LockedReading } from './locked-reading.ts';

type Job = {
  readonly file: FileToRead;
  readonly answer: (outcome: ReadOutcome) => void;
  readonly fail: (error: Error) => void;
};

/** A cabinet with documents that wait, and a reader that answers when the test says so. */
function lockedOffice(...names: string[]) {
  const waiting = names.map((name) => ({ documentId: randomUUID(), name, bytes: new Uint8Array([1]) }));
  const kept: string[] = [];
  const jobs: Job[] = [];
  const disasters: unknown[] = [];
  const reading = new LockedReading({
    papers: {
      next: async () => ok(waiting[0] ?? null),
      settle: async (documentId, outcome) => {
        kept.push(`${waiting.shift()?.name} ${outcome.state}`);
        expect(documentId).toMatch(/-/);
        return ok(undefined);
      },
    },
    read: (file, hooks: ReadHooks) =>
      new Promise((answer, fail) => {
        hooks.signal.addEventListener('abort', () => answer({ kind: 'cancelled' }));
        jobs.push({ file, answer, fail });
      }),
    onDisaster: (error) => disasters.push(error),
  });
  return { reading, kept, jobs, disasters };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const refused = { kind: 'refused', problem: deskError('noTimetable') } as const;

test('what waits is read one after the other, and one that breaks the reader is set apart', async () => {
  const { reading, kept, jobs, disasters } = lockedOffice('a', 'b', 'c');
  reading.begin();
  reading.begin();
  await settled();
  expect(jobs.map(({ file }) => file.name)).toEqual(['a']);
  jobs[0]?.answer(refused);
  await settled();
  jobs[1]?.fail(new Error('broken'));
  await settled();
  jobs[2]?.answer(refused);
  await settled();
  expect(kept).toEqual(['a failed', 'b failed', 'c failed']);
  expect(disasters).toHaveLength(1);
});

test('when somebody is back, what was in hand is left as it was, and at the next lock begun again', async () => {
  const { reading, kept, jobs } = lockedOffice('a', 'b');
  reading.begin();
  await settled();
  reading.stop();
  await settled();
  expect([kept, jobs.length]).toEqual([[], 1]);
  reading.begin();
  await settled();
  expect(jobs.map(({ file }) => file.name)).toEqual(['a', 'a']);
});
