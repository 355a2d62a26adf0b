/**
 * The store with 20,000 timetables of 700,000 lessons: how long until the first screen, until everything can be found, how
 * long opening, searching and saving take, what sealing costs, and the memory of the process. With a folder's path, the
 * office is made there and kept, and used again where it is there already.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFilesIn } from '../electron/store/database/database-files.ts';
import type { Entry, Measure } from './entry.ts';
import { runProgram } from './reading/run-program.ts';
import { aimed, beside, percentile } from './store/figures.ts';
import type { MadeOffice } from './store/make-office.ts';
import type { SealingFigures } from './store/measure-sealing.ts';
import type { StoreFigures } from './store/measure-store.ts';

const GOALS = {
  ...{ firstScreenSeconds: 1.5, searchReadySeconds: 8, openMilliseconds: 30, searchMilliseconds: 50 },
  ...{ saveMilliseconds: 15, sealingRatio: 1.5, megabytes: 500 },
};

export const measure: Measure = async ([kept]) => {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'store-bench-'));
  try {
    const made = existsSync(databaseFilesIn(folder).database) ? null : await run<MadeOffice>('make-office', folder);
    const store = await run<StoreFigures>('measure-store', folder);
    const sealing = await run<SealingFigures>('measure-sealing', folder);
    const load = loadavg()[0]?.toFixed(1);
    process.stdout.write(`load of the machine at the end: ${load} (other work makes every figure worse)\n`);
    return [...(made ? entriesOfMaking(made) : []), ...entriesOf(store), ...entriesOfSealing(sealing)];
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

function entriesOfMaking({ seconds, timetables, blocks, megabytes }: MadeOffice): Entry[] {
  return [
    beside('timetables', '', timetables),
    beside('lessons', '', blocks),
    beside('made in', 's', seconds),
    beside('size of the database', 'MB', megabytes),
  ];
}

function entriesOf(figures: StoreFigures): Entry[] {
  const { signIn, argon2, firstScreen, searchReady, searching, diskAlone, processor } = figures;
  return [
    beside('signing in', 's', signIn / 1000),
    beside('  of which argon2 alone', 's', argon2 / 1000),
    aimed('first screen after unlock, without argon2', 's', firstScreen / 1000, GOALS.firstScreenSeconds),
    aimed('search ready', 's', searchReady / 1000, GOALS.searchReadySeconds),
    beside('  processor time of the store', 's', (processor.ready ?? NaN) / 1000),
    beside('  a page meanwhile, p95', 'ms', percentile(figures.answersWhileFilling, 95)),
    beside('a page of 50, p95', 'ms', percentile(figures.pages, 95)),
    aimed('opening a timetable, p95', 'ms', percentile(figures.opening, 95), GOALS.openMilliseconds),
    beside('  processor time, mean', 'ms', processor.opening ?? NaN),
    beside('which others hold for the same class, p95', 'ms', percentile(figures.alsoHolding, 95)),
    aimed('a search, p95', 'ms', percentile(Object.values(searching).flat(), 95), GOALS.searchMilliseconds),
    ...Object.entries(searching).map(([kind, times]) => beside(`  ${kind}, p95`, 'ms', percentile(times, 95))),
    beside('  processor time, mean', 'ms', processor.searching ?? NaN),
    aimed('saving an edit, p95', 'ms', percentile(figures.saving, 95), GOALS.saveMilliseconds),
    beside('  median', 'ms', percentile(figures.saving, 50)),
    beside('  processor time, mean', 'ms', processor.saving ?? NaN),
    beside('  the disk alone with a page of 4 KB, p95', 'ms', percentile(diskAlone, 95)),
    aimed('memory of the store process, peak', 'MB', figures.megabytesPeak ?? NaN, GOALS.megabytes),
    beside('  once the search was ready', 'MB', figures.megabytesReady ?? NaN),
  ];
}

function entriesOfSealing({ sealed, plain }: SealingFigures): Entry[] {
  return [
    aimed('opening, sealed / unsealed', 'times', sealed.opening / plain.opening, GOALS.sealingRatio),
    beside('  sealed, median', 'ms', sealed.opening),
    beside('  unsealed, median', 'ms', plain.opening),
    aimed('saving, sealed / unsealed', 'times', sealed.saving / plain.saving, GOALS.sealingRatio),
    beside('  sealed, median', 'ms', sealed.saving),
    beside('  unsealed, median', 'ms', plain.saving),
  ];
}

async function run<Figures>(name: string, folder: string): Promise<Figures> {
  const ended = await runProgram(process.execPath, [join(import.meta.dirname, `store/${name}.ts`), folder]);
  if (!ended) throw new Error(`${name} failed`);
  return JSON.parse(ended.output) as Figures;
}
