import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { startReaderAsChildProcess } from './child-process-port.ts';
import { readerLimits } from './reader-limits.ts';
import type { ReaderLimits } from './reader-limits.ts';
import { ReaderSupervisor } from './reader-supervisor.ts';
import type { ReadOutcome } from './reader-supervisor.ts';
import { readResidentMemory } from './resident-memory.ts';
import { wholeSchool } from '../testing/whole-school.ts';

// Real processes on a busy machine take their time; nothing below waits for it without need.
vi.setConfig({ testTimeout: 60_000 });

const entry = fileURLToPath(new URL('crashing-reader.ts', import.meta.url));
const open: ReaderSupervisor[] = [];

afterEach(() => {
  for (const supervisor of open.splice(0)) supervisor.close();
});

function superviseRealProcesses(limits: Partial<ReaderLimits> = {}) {
  const endings: string[] = [];
  const supervisor = new ReaderSupervisor({
    startReader: () => startReaderAsChildProcess(entry),
    readResidentMemory,
    withPictures: false,
    limits: { ...readerLimits, memorySampleMilliseconds: 20, ...limits },
    onBadEnding: (ending, attempt) => endings.push(`${ending} ${attempt}`),
  });
  open.push(supervisor);
  return { supervisor, endings };
}

function read(supervisor: ReaderSupervisor, name: string, signal = new AbortController().signal): Promise<ReadOutcome> {
  return supervisor.read({ name, bytes: new Uint8Array([1, 2, 3]) }, { onProgress: () => undefined, signal });
}

function codeOf(outcome: ReadOutcome): string {
  return outcome.kind === 'refused' ? outcome.problem.code : outcome.kind;
}

test.each([
  ['abort', 'process.abort()'],
  ['killed', 'SIGKILL'],
  ['throws', 'a bug that is thrown'],
  ['nonsense', 'a message that is not in the contract'],
])('a reader ended by %s (%s) is tried once more, set apart, and the next document is read', async (name) => {
  const { supervisor, endings } = superviseRealProcesses();
  expect(codeOf(await read(supervisor, name))).toBe('readerDied');
  expect(endings).toEqual(['died 1', 'died 2']);
  expect(codeOf(await read(supervisor, 'well-behaved'))).toBe('noTimetable');
});

test('a reader in an endless loop is ended at its time limit, not tried again, and the next document is read', async () => {
  const { supervisor, endings } = superviseRealProcesses({ silentMilliseconds: 700 });
  const outcome = await read(supervisor, 'endless');
  expect(outcome).toEqual({ kind: 'refused', problem: { code: 'timeLimit', values: { seconds: 0.7 } } });
  expect(endings).toEqual(['over-time 1']);
  expect(codeOf(await read(supervisor, 'well-behaved'))).toBe('noTimetable');
});

test('a reader that gets on is not ended for being slow, until the whole document has taken too long', async () => {
  const patient = superviseRealProcesses({ silentMilliseconds: 3000 });
  expect(codeOf(await read(patient.supervisor, 'steady'))).toBe('noTimetable');
  const hurried = superviseRealProcesses({ silentMilliseconds: 3000, documentMilliseconds: 2000 });
  expect(await read(hurried.supervisor, 'steady')).toEqual({
    kind: 'refused',
    problem: { code: 'timeLimit', values: { seconds: 2 } },
  });
});

test('a document of a whole school arrives in pieces and is whole again', async () => {
  const { supervisor } = superviseRealProcesses();
  expect(await read(supervisor, 'school')).toEqual({ kind: 'done', document: wholeSchool() });
});

test('a reader that hoards memory outside the heap is ended at its limit, twice, and the next document is read', async () => {
  const { supervisor, endings } = superviseRealProcesses({ residentBytes: 300 * 1024 ** 2 });
  expect(codeOf(await read(supervisor, 'memory'))).toBe('memoryLimit');
  expect(endings).toEqual(['over-memory 1', 'over-memory 2']);
  expect(codeOf(await read(supervisor, 'well-behaved'))).toBe('noTimetable');
});

test('a document in hand can be cancelled, and the same reader goes on with the next', async () => {
  const { supervisor } = superviseRealProcesses();
  await read(supervisor, 'well-behaved');
  const pid = supervisor.pid();
  const controller = new AbortController();
  const outcome = read(supervisor, 'cancellable', controller.signal);
  controller.abort();
  expect(await outcome).toEqual({ kind: 'cancelled' });
  expect(await read(supervisor, 'well-behaved')).toMatchObject({ problem: { values: { pid } } });
});

test('a reader that does not stop when a document is cancelled is ended, and the next document is read', async () => {
  const { supervisor, endings } = superviseRealProcesses({ cancelMilliseconds: 100 });
  const controller = new AbortController();
  const outcome = supervisor.read(
    { name: 'endless', bytes: new Uint8Array() },
    { onProgress: () => controller.abort(), signal: controller.signal },
  );
  expect(await outcome).toEqual({ kind: 'cancelled' });
  expect(endings).toEqual([]);
  expect(codeOf(await read(supervisor, 'well-behaved'))).toBe('noTimetable');
});

test('closing while a document is read ends its reader, and starts no other', async () => {
  const { supervisor, endings } = superviseRealProcesses();
  const outcome = supervisor.read(
    { name: 'endless', bytes: new Uint8Array() },
    { onProgress: () => supervisor.close(), signal: new AbortController().signal },
  );
  expect(await outcome).toEqual({ kind: 'cancelled' });
  expect(supervisor.pid()).toBeUndefined();
  expect(await read(supervisor, 'well-behaved')).toEqual({ kind: 'cancelled' });
  expect(endings).toEqual([]);
});

test('the reader stays warm between documents and is replaced after its share of them', async () => {
  const { supervisor } = superviseRealProcesses({ documentsPerReader: 3 });
  const pids: unknown[] = [];
  for (let document = 0; document < 4; document += 1) {
    const outcome = await read(supervisor, 'well-behaved');
    pids.push(outcome.kind === 'refused' ? outcome.problem.values['pid'] : null);
  }
  expect(new Set(pids.slice(0, 3)).size).toBe(1);
  expect(pids[3]).not.toBe(pids[0]);
});

test('a reader that has grown big is replaced before the next document', async () => {
  const { supervisor } = superviseRealProcesses({ replaceAboveBytes: 1 });
  const first = await read(supervisor, 'well-behaved');
  const second = await read(supervisor, 'well-behaved');
  expect(second).not.toEqual(first);
});

test('a reader that cannot be started is a reader that died', async () => {
  const supervisor = new ReaderSupervisor({
    startReader: () => startReaderAsChildProcess(`${entry}.does-not-exist`),
    readResidentMemory,
    withPictures: false,
    limits: readerLimits,
  });
  expect(codeOf(await read(supervisor, 'anything'))).toBe('readerDied');
});

test.skipIf(process.platform === 'win32')(
  'a reader in an endless loop does not outlive a parent that was killed',
  async () => {
    const program = `
    import { startReaderAsChildProcess } from ${JSON.stringify(new URL('child-process-port.ts', import.meta.url).href)};
    const port = startReaderAsChildProcess(${JSON.stringify(entry)});
    port.onMessage((message) => message.kind === 'progress' && console.log(port.pid()));
    port.post({ kind: 'read', job: 1, name: 'endless', bytes: new Uint8Array(), withPictures: false });
  `;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
    expect(await readResidentMemory(Number(pid))).not.toBeNull();
    parent.kill('SIGKILL');
    await vi.waitFor(async () => expect(await readResidentMemory(Number(pid))).toBeNull(), {
      timeout: 30_000,
      interval: 100,
    });
  },
);
