/**
 * The text search over an invented office of 20,000 timetables with 700,000 blocks: how long until all of it can be
 * found, how long an answer takes, what it holds in memory. With `compare`, a whole MiniSearch beside it.
 */
import { join } from 'node:path';
import { loadavg } from 'node:os';
import type { Entry, Measure } from './entry.ts';
import { round } from './reading/rounding.ts';
import { runProgram } from './reading/run-program.ts';
import type { SearchFigures } from './search/measure-search.ts';

const GOALS = { readySeconds: 8, queryMilliseconds: 50, saveMilliseconds: 15, megabytes: 200, longestWait: 10 };

export const measure: Measure = async (words) => {
  const ours = await measureInOwnProcess('ours');
  const other = words.includes('compare') ? await measureInOwnProcess('minisearch') : null;
  process.stdout.write(
    `load of the machine at the end: ${loadavg()[0]?.toFixed(1)} (other work makes every figure worse)\n`,
  );
  const queries = Object.values(ours.queryMilliseconds).flat();
  return [
    beside('blocks', '', ours.blocks),
    aimed('ready, read from a file without sealing', 's', round(ours.fillSeconds, 1), GOALS.readySeconds),
    beside('  reading alone', 's', round(ours.readSeconds, 1)),
    aimed('longest that the process is kept', 'ms', round(ours.longestWait, 1), GOALS.longestWait),
    aimed('memory of the search', 'MB', Math.round(ours.megabytes), GOALS.megabytes),
    beside('  whole process after filling', 'MB', Math.round(ours.processMegabytes)),
    aimed('a query, p95', 'ms', round(percentile(queries, 95), 1), GOALS.queryMilliseconds),
    ...Object.entries(ours.queryMilliseconds).map(([kind, times]) =>
      beside(`  ${kind}, p95`, 'ms', round(percentile(times, 95), 1)),
    ),
    aimed('taking over a save, p95', 'ms', round(percentile(ours.saveMilliseconds, 95), 1), GOALS.saveMilliseconds),
    ...(other ? compare(ours, other) : []),
  ];
};

function compare(ours: SearchFigures, other: SearchFigures): Entry[] {
  const p95 = ({ queryMilliseconds }: SearchFigures): number => percentile(Object.values(queryMilliseconds).flat(), 95);
  return [
    beside('MiniSearch over timetables, ready', 's', round(other.fillSeconds, 1)),
    beside('  memory', 'MB', Math.round(other.megabytes)),
    beside('  a query, p95', 'ms', round(p95(other), 1)),
    beside('  ours / its memory', 'times', round(ours.megabytes / other.megabytes, 2)),
    beside('  ours / its query', 'times', round(p95(ours) / p95(other), 2)),
  ];
}

async function measureInOwnProcess(which: string): Promise<SearchFigures> {
  const run = await runProgram(process.execPath, [join(import.meta.dirname, 'search/measure-search.ts'), which]);
  if (!run) throw new Error(`measuring ${which} failed`);
  return JSON.parse(run.output) as SearchFigures;
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
