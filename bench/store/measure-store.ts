/**
 * Run as a process of its own: main's part before the real store process, over an office that was made before. Prints
 * figures as JSON; all times in milliseconds by the clock, as whoever waits has them.
 */
import { fork } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreClient } from '../../electron/office/store-client.ts';
import type { StoreProcess } from '../../electron/office/store-client.ts';
import { makeKdfRecord, officeKdfPolicy } from '../../electron/store/keys/kdf-policy.ts';
import { stretchSecret } from '../../electron/store/keys/stretch-secret.ts';
import { peakMegabytes } from '../reading/peak-memory.ts';
import { inventQuestions } from '../search/questions.ts';
import { expectOk } from './file-timetable.ts';
import { inventOffice } from './invent-office.ts';
import { HEAD, noKeyring } from './invented-key.ts';
import { processorTimeOf } from './processor-time.ts';

export type StoreFigures = {
  readonly signIn: number;
  readonly argon2: number;
  readonly firstScreen: number;
  readonly searchReady: number;
  readonly answersWhileFilling: readonly number[];
  readonly opening: readonly number[];
  readonly pages: readonly number[];
  /** Which others hold for the same class, of those that are published. */
  readonly alsoHolding: readonly number[];
  readonly searching: Readonly<Record<string, readonly number[]>>;
  readonly saving: readonly number[];
  readonly diskAlone: readonly number[];
  /** Of the store, once for filling the search and else for one of each, on average. */
  readonly processor: Readonly<Record<'ready' | 'opening' | 'searching' | 'saving', number | null>>;
  readonly megabytesReady: number | null;
  readonly megabytesPeak: number | null;
};

const STORE_PROGRAM = join(import.meta.dirname, '../../electron/store/store.ts');
const [OPENED, SAVED, ASKED_FOR] = [200, 300, 200];
const NEWEST = { text: '', state: null, from: 0, most: 50 };

const [folder = ''] = process.argv.slice(2);
let child = null as ReturnType<typeof fork> | null;
const ready = { at: null as number | null };
const store = new StoreClient({
  ...{ start: startStore, folder, keeper: noKeyring, onDied: () => undefined },
  onTimetables: (known) => void (known === 1 && (ready.at ??= performance.now())),
});

const argon2 = percentileOf(await timesOf(3, () => stretchSecret(HEAD.password, makeKdfRecord(officeKdfPolicy))));
await store.ask('office.state', undefined);
const began = performance.now();
expectOk(await store.ask('session.signIn', { loginName: HEAD.loginName, password: HEAD.password }));
const signedIn = performance.now();
const processorBefore = processorTimeOf(child?.pid);
// What main and the first screen ask for, all at once as they do.
await Promise.all([
  store.ask('office.state', undefined),
  store.ask('documents.list', undefined),
  store.ask('timetables.page', NEWEST),
]);
const firstScreen = performance.now() - began - argon2;
const answersWhileFilling: number[] = [];
while (ready.at === null) {
  answersWhileFilling.push(await timeOf(() => store.ask('timetables.page', NEWEST)));
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const searchReady = ready.at - signedIn;
const processorReady = usedSince(processorBefore);
const megabytesReady = residentMegabytes();

const { found } = expectOk(await store.ask('timetables.page', NEWEST));
const some: string[] = [];
const pages: number[] = [];
for (let at = 0; at < OPENED / 10; at += 1) {
  const from = Math.floor((at * found) / (OPENED / 10));
  pages.push(
    await timeOf(async () => {
      const { rows } = expectOk(await store.ask('timetables.page', { ...NEWEST, from }));
      some.push(...rows.slice(0, 10).map(({ timetableId }) => timetableId));
    }),
  );
}
const opening: number[] = [];
const beforeOpening = processorTimeOf(child?.pid);
for (const timetableId of some) {
  opening.push(await timeOf(async () => expectOk(await store.ask('timetables.open', { timetableId }))));
}
const processorOpening = usedSince(beforeOpening, opening.length);
const alsoHolding: number[] = [];
for (const timetableId of some) {
  const asked = { timetableId, inForce: { from: '2026-09-01', until: null } };
  const from = performance.now();
  // Those that still lie on the desk were never approved.
  if ((await store.ask('timetables.alsoHolding', asked)).ok) alsoHolding.push(performance.now() - from);
}
const beforeSearching = processorTimeOf(child?.pid);
const searching: Record<string, number[]> = {};
for (const [kind, questions] of inventQuestions([...inventOffice(1, ASKED_FOR)])) {
  searching[kind] = [];
  for (const text of questions) {
    const ask = async () => expectOk(await store.ask('timetables.page', { ...NEWEST, text }));
    searching[kind].push(await timeOf(ask));
  }
}
const processorSearching = usedSince(beforeSearching, Object.values(searching).flat().length);
const beforeSaving = processorTimeOf(child?.pid);
const saving = await timesOfSaving();
const processorSaving = usedSince(beforeSaving, saving.length);
const diskAlone = timesOfDisk();
const megabytesPeak = peakMegabytes(child?.pid);
await store.close();
const figures: StoreFigures = {
  ...{ signIn: signedIn - began, argon2, firstScreen, searchReady, answersWhileFilling, opening, pages, alsoHolding },
  processor: {
    ready: processorReady,
    opening: processorOpening,
    searching: processorSearching,
    saving: processorSaving,
  },
  ...{ searching, saving, diskAlone, megabytesReady, megabytesPeak },
};
process.stdout.write(JSON.stringify(figures));

/** The store as a child of plain Node where the program has one of Electron's. */
function startStore(): StoreProcess {
  const started = fork(STORE_PROGRAM, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child = started;
  return {
    post: (message) => void started.send(message),
    onMessage: (listener) => {
      started.on('message', listener);
      return () => void started.off('message', listener);
    },
    onExit: (listener) => {
      started.once('exit', listener);
      return () => void started.off('exit', listener);
    },
    kill: () => void started.kill('SIGKILL'),
  };
}

async function timesOfSaving(): Promise<number[]> {
  const { rows } = expectOk(await store.ask('timetables.page', { ...NEWEST, state: 'read', most: 10 }));
  const times: number[] = [];
  for (const { timetableId } of rows) {
    let stand = expectOk(await store.ask('timetables.open', { timetableId })).draft;
    for (let at = 0; at < SAVED / rows.length; at += 1) {
      const block = stand.content.blocks[at % stand.content.blocks.length];
      if (block === undefined) continue;
      const operation = { kind: 'change-field', block: block.id, field: 'title', value: `Lesson ${at}` } as const;
      const edit = { timetableId, steps: stand.steps, entry: { kind: 'do', operation } } as const;
      times.push(await timeOf(async () => (stand = expectOk(await store.ask('timetables.edit', edit)))));
    }
  }
  return times;
}

/** What this disk takes to keep a page, with nothing of ours around it. */
function timesOfDisk(): number[] {
  const path = join(folder, 'disk-alone');
  const file = openSync(path, 'w');
  const times = Array.from({ length: 100 }, () => {
    const from = performance.now();
    writeSync(file, Buffer.alloc(4096, 1));
    fsyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(path);
  return times;
}

function usedSince(before: number | null, times = 1): number | null {
  const now = processorTimeOf(child?.pid);
  return now === null || before === null ? null : (now - before) / times;
}

async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await timeOf(work));
  return taken;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function percentileOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function residentMegabytes(): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child?.pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
