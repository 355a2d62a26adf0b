/**
 * How long reading takes, how much memory, and whether it keeps main waiting: documents go through the same supervisor and
 * reader process as in the program, page pictures included, while this process stands for main and watches its own event
 * loop. Beside it, in the same run: native tesseract's two passes, each engine alone, and the command line from cold.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { startReaderAsChildProcess } from '../electron/reading/supervisor/child-process-port.ts';
import { readerLimits } from '../electron/reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from '../electron/reading/supervisor/reader-supervisor.ts';
import { readResidentMemory } from '../electron/reading/supervisor/resident-memory.ts';
import type { Entry, Measure } from './entry.ts';
import type { BenchDocument } from './reading/documents.ts';
import { chooseDocuments } from './reading/documents.ts';
import { runNativeTesseract } from './reading/native-tesseract.ts';
import { peakMegabytes } from './reading/peak-memory.ts';
import { median, round } from './reading/rounding.ts';
import { runProgram } from './reading/run-program.ts';

const RUNS = 5;
const LONGEST_BLOCK = 50;
/** The watch itself wakes up this often; the delays that it reports include it. */
const WATCH_EVERY = 5;
const GOALS = { timesNative: 1, textSeconds: 0.2, largePhotoSeconds: 3.5, megabytes: 700 };

const root = join(import.meta.dirname, '..');

export const measure: Measure = async () => {
  const chosen = process.argv.slice(3);
  const documents = (await chooseDocuments(say)).filter(
    ({ name }) => chosen.length === 0 || chosen.some((part) => name.includes(part)),
  );
  const entries: Entry[] = [];
  const blocks: number[] = [];
  const idle = await longestIdleDelay();
  for (const document of documents) {
    const ours = await readWithUs(document);
    blocks.push(ours.longestBlock);
    entries.push(...(await besideOthers(document, ours)));
  }
  say(`load of the machine at the end: ${loadavg()[0]?.toFixed(1)} (other work makes every figure worse)`);
  const longest = round(Math.max(0, ...blocks), 1);
  return [
    ...entries,
    { name: 'main waits at most', unit: 'ms', value: longest, goal: LONGEST_BLOCK, met: longest <= LONGEST_BLOCK },
    beside('  the same watch with nothing to do', 'ms', idle),
  ];
};

/** On a busy machine a process waits for its turn even when it does nothing: what to hold the other figure against. */
async function longestIdleDelay(): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY });
  watch.enable();
  await setTimeout(3_000);
  watch.disable();
  return round(watch.max / 1e6 - WATCH_EVERY, 1);
}

type OurRun = {
  readonly seconds: number;
  readonly megabytes: number | null;
  readonly coldSeconds: number | null;
  readonly longestBlock: number;
};

/** In a reader of its own, so that the peak of its memory is this document's. */
async function readWithUs(document: BenchDocument): Promise<OurRun> {
  const supervisor = new ReaderSupervisor({
    startReader: () => startReaderAsChildProcess(join(root, 'electron/reading/reader.ts')),
    readResidentMemory,
    limits: readerLimits,
    withPictures: true,
  });
  try {
    // The first reading loads the engines; nobody waits for that twice.
    await read(supervisor, document);
    const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY });
    watch.enable();
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run++) seconds.push(await read(supervisor, document));
    watch.disable();
    return {
      seconds: median(seconds),
      megabytes: peakMegabytes(supervisor.pid()),
      coldSeconds: await withFile(document, coldSeconds),
      longestBlock: watch.max / 1e6 - WATCH_EVERY,
    };
  } finally {
    supervisor.close();
  }
}

/** Seconds from handing the document over to its checked answer. */
async function read(supervisor: ReaderSupervisor, { name, fileName, bytes }: BenchDocument): Promise<number> {
  const began = performance.now();
  const outcome = await supervisor.read(
    { name: fileName, bytes },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  if (outcome.kind !== 'done') say(`${name} was not read: ${outcome.kind}`);
  return (performance.now() - began) / 1000;
}

async function coldSeconds(file: string): Promise<number | null> {
  const run = await runProgram(process.execPath, [join(root, 'electron/cli.ts'), file, '--json']);
  return run && run.seconds;
}

async function besideOthers(document: BenchDocument, ours: OurRun): Promise<Entry[]> {
  const { name, isPicture, isLargePhoto } = document;
  const native = isPicture ? await runNativeTesseract(document) : null;
  if (isPicture && !native) say('skipped: native tesseract, it is not installed');
  const limit = isLargePhoto ? GOALS.largePhotoSeconds : isPicture ? null : GOALS.textSeconds;
  const figure = (what: string, unit: string, value: number | null, goal: number | null = null): Entry[] =>
    value === null ? [] : [{ name: what, unit, value, goal, met: goal === null ? null : value <= goal }];
  return [
    ...figure(name, 's', round(ours.seconds, 2), limit),
    ...figure('  from the command line, cold', 's', ours.coldSeconds && round(ours.coldSeconds, 2)),
    ...figure('  most memory of the reader', 'MB', ours.megabytes, GOALS.megabytes),
    ...figure(
      '  ours / native two passes',
      'times',
      native && round(ours.seconds / native.seconds, 2),
      GOALS.timesNative,
    ),
    ...figure('  native tesseract, two passes', 's', native && round(native.seconds, 2)),
    ...figure('  native tesseract, most memory', 'MB', native && native.megabytes),
    ...(isPicture ? await eachEngineAlone(document) : []),
  ];
}

async function eachEngineAlone(document: BenchDocument): Promise<Entry[]> {
  const script = join(import.meta.dirname, 'reading/engine-alone.ts');
  const entries: Entry[] = [];
  for (const engine of ['pp-ocr', 'tesseract']) {
    const run = await withFile(document, (file) => runProgram(process.execPath, [script, engine, file, String(RUNS)]));
    if (!run) continue;
    entries.push(beside(`  ${engine} alone`, 's', round(median(JSON.parse(run.output) as number[]), 2)));
    if (run.megabytes !== null) entries.push(beside(`  ${engine} alone, most memory`, 'MB', run.megabytes));
  }
  return entries;
}

async function withFile<Answer>(document: BenchDocument, work: (file: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'reading-bench-'));
  try {
    const file = join(folder, document.fileName);
    writeFileSync(file, document.bytes);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function beside(name: string, unit: string, value: number): Entry {
  return { name, unit, value, goal: null, met: null };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
