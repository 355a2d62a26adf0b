/**
 * How long reading takes and whether it keeps main waiting: documents go through the same supervisor and reader process as
 * in the program, page pictures included, while this process stands for main and watches its own event loop.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { startReaderAsChildProcess } from '../electron/reading/supervisor/child-process-port.ts';
import { readerLimits } from '../electron/reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from '../electron/reading/supervisor/reader-supervisor.ts';
import { readResidentMemory } from '../electron/reading/supervisor/resident-memory.ts';
import type { Entry, Measure } from './entry.ts';

type Document = { readonly name: string; readonly file: string; readonly goal: number | null };

const RUNS = 5;
const LONGEST_BLOCK = 50;
/** The watch itself wakes up this often; the delays that it reports include it. */
const WATCH_EVERY = 5;
const GOALS: Readonly<Record<string, number>> = { '01': 2.5, '02': 2.5, '03': 0.3, '04': 2.5, '05': 2.5 };

const root = join(import.meta.dirname, '..');

export const measure: Measure = async () => {
  const documents = chooseDocuments();
  const supervisor = new ReaderSupervisor({
    startReader: () => startReaderAsChildProcess(join(root, 'electron/reading/reader.ts')),
    readResidentMemory,
    limits: readerLimits,
    withPictures: true,
  });
  try {
    const entries: Entry[] = [];
    const blocks: number[] = [];
    const idle = await longestIdleDelay();
    // The first reading loads the engines; nobody waits for that twice.
    for (const document of documents) await read(supervisor, document);
    for (const document of documents) {
      const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY });
      watch.enable();
      const seconds: number[] = [];
      for (let run = 0; run < RUNS; run++) seconds.push(await read(supervisor, document));
      watch.disable();
      blocks.push(watch.max / 1e6 - WATCH_EVERY);
      entries.push(...(await compare(document, median(seconds))));
    }
    say(`load of the machine at the end: ${loadavg()[0]?.toFixed(1)} (other work makes every figure worse)`);
    const longest = round(Math.max(0, ...blocks), 1);
    const met = longest <= LONGEST_BLOCK;
    return [
      ...entries,
      { name: 'main waits at most', unit: 'ms', value: longest, goal: LONGEST_BLOCK, met },
      { name: '  the same watch with nothing to do', unit: 'ms', value: idle, goal: null, met: null },
    ];
  } finally {
    supervisor.close();
  }
};

/** On a busy machine a process waits for its turn even when it does nothing: what to hold the other figure against. */
async function longestIdleDelay(): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY });
  watch.enable();
  await setTimeout(3_000);
  watch.disable();
  return round(watch.max / 1e6 - WATCH_EVERY, 1);
}

function chooseDocuments(): Document[] {
  const corpus = join(root, '../shared/corpus');
  if (existsSync(corpus)) {
    return Object.entries(GOALS).flatMap(([number, goal]) => {
      const folder = readdirSync(corpus).find((name) => name.startsWith(`${number}-`));
      const file = folder && readdirSync(join(corpus, folder)).find((name) => name.startsWith('document.'));
      return folder && file ? [{ name: folder, file: join(corpus, folder, file), goal }] : [];
    });
  }
  say('skipped: the documents with goals, ../shared/corpus is not here; measuring our own samples instead');
  const samples = join(root, 'resources/samples');
  const files = readdirSync(samples).filter((name) => /\.(png|jpg|pdf)$/.test(name));
  return files.map((name) => ({ name, file: join(samples, name), goal: null }));
}

/** Seconds from handing the document over to its checked answer. */
async function read(supervisor: ReaderSupervisor, { name, file }: Document): Promise<number> {
  const bytes = new Uint8Array(readFileSync(file));
  const began = performance.now();
  const outcome = await supervisor.read(
    { name: basename(file), bytes },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const seconds = (performance.now() - began) / 1000;
  if (outcome.kind !== 'done') say(`${name} was not read: ${outcome.kind}`);
  return seconds;
}

async function compare(document: Document, ours: number): Promise<Entry[]> {
  const seconds = round(ours, 2);
  const met = document.goal === null ? null : seconds <= document.goal;
  const own: Entry = { name: document.name, unit: 's', value: seconds, goal: document.goal, met };
  const native = document.file.endsWith('.pdf') ? null : await timeNativeTesseract(document.file);
  if (native === null) return [own];
  const beside = (name: string, unit: string, value: number): Entry => ({ name, unit, value, goal: null, met: null });
  return [
    own,
    beside(`  native tesseract, ${document.name}`, 's', round(native, 2)),
    beside(`  ours / native tesseract`, 'times', round(ours / native, 2)),
  ];
}

let isNativeHere = true;

/** The same picture through the system's tesseract, started anew each time as it always is; null where there is none. */
async function timeNativeTesseract(file: string): Promise<number | null> {
  if (!isNativeHere) return null;
  const seconds: number[] = [];
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    if (!(await runNativeTesseract(file))) {
      isNativeHere = false;
      say('skipped: native tesseract, it is not installed');
      return null;
    }
    seconds.push((performance.now() - began) / 1000);
  }
  return median(seconds);
}

async function runNativeTesseract(file: string): Promise<boolean> {
  // Debian's language data are the fast ones; more than one thread makes it slower.
  const child = spawn('tesseract', [file, '-', '--psm', '12'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: 'ignore',
  });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } catch {
    return false; // no such program
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
