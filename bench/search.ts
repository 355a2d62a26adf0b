/**
 * The text search over an invented office of 20,000 timetables with 700,000 blocks: how long until all of it can be
 * found, how long an answer takes, what it holds in memory. With `compare`, a whole MiniSearch beside it.
 */
import { join } from 'node:path';
import { loadavg } from 'node:os';
import type { Entry, Measure } from './entry.ts';
import { round } from './reading/rounding.ts';
import { runProgram } from './reading/run-program.ts';
import type { SearchFigures, Times } from './search/measure-search.ts';

const GOALS = { readySeconds: 8, queryMilliseconds: 50, saveMilliseconds: 15, megabytes: 200, longestSlice: 10 };

export const measure: Measure = async (words) => {
  const ours = await measureInOwnProcess('ours');
  const other = words.includes('compare') ? await measureInOwnProcess('minisearch') : null;
  process.stdout.write(
    `load of the machine at the end: ${loadavg()[0]?.toFixed(1)} (other work makes every figure worse)\n`,
  );
  const queries = Object.values(ours.queries).flat();
  return [
    beside('blocks', '', ours.blocks),
    aimed('ready, read from a file without sealing', 's', round(ours.fillSeconds, 1), GOALS.readySeconds),
    beside('  reading alone', 's', round(ours.readSeconds, 1)),
    aimed('longest slice, processor time', 'ms', round(ours.longestSlice, 1), GOALS.longestSlice),
    beside('  longest wait by the clock', 'ms', round(ours.longestWait, 1)),
    aimed('memory of the search', 'MB', Math.round(ours.megabytes), GOALS.megabytes),
    beside('  whole process after filling', 'MB', Math.round(ours.processMegabytes)),
    aimed('a query, p95', 'ms', p95(queries, 'clock'), GOALS.queryMilliseconds),
    beside('  processor time, p95', 'ms', p95(queries, 'processor')),
    ...Object.entries(ours.queries).map(([kind, times]) =>
      beside(`  ${kind}, processor time, p95`, 'ms', p95(times, 'processor')),
    ),
    aimed('taking over a save, p95', 'ms', round(percentile(ours.saveMilliseconds, 95), 1), GOALS.saveMilliseconds),
    ...(other ? compare(ours, other) : []),
  ];
};

function compare(ours: SearchFigures, other: SearchFigures): Entry[] {
  const [our, its] = [ours, other].map(({ queries }) => p95(Object.values(queries).flat(), 'processor'));
  return [
    beside('MiniSearch over timetables, ready', 's', round(other.fillSeconds, 1)),
    beside('  memory', 'MB', Math.round(other.megabytes)),
    beside('  a query, processor time, p95', 'ms', its ?? 0),
    beside('  ours / its memory', 'times', round(ours.megabytes / other.megabytes, 2)),
    beside('  ours / its query', 'times', round((our ?? 0) / (its ?? 1), 2)),
  ];
}

async function measureInOwnProcess(which: string): Promise<SearchFigures> {
  const run = await runProgram(process.execPath, [join(import.meta.dirname, 'search/measure-search.ts'), which]);
  if (!run) throw new Error(`measuring ${which} failed`);
  return JSON.parse(run.output) as SearchFigures;
}

function p95(times: readonly Times[], of: keyof Times): number {
  const milliseconds = times.map((one) => one[of]);
  return round(percentile(milliseconds, 95), 1);
}

function percentile(values: readonly number[], percent: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * percent) / 100)] ?? 0;
}

function aimed(name: string, unit: string, value: number, goal: number): Entry {
  return { name, unit, value, goal, met: value <= goal };
}

function beside(name: string, unit: string, value: number): Entry {
  return { name, unit, value, goal: null, met: null };
}
