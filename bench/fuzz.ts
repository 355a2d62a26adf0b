/**
 * `npm run bench -- fuzz [TYPE…] [--decode N] [--read N]`: damaged files by the thousand. Every source type goes through
 * identify and decode in processes watched from outside, and some of each through the whole reading and its supervisor.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startReaderAsChildProcess } from '../electron/reading/supervisor/child-process-port.ts';
import { readerLimits } from '../electron/reading/supervisor/reader-limits.ts';
import { ReaderSupervisor } from '../electron/reading/supervisor/reader-supervisor.ts';
import { readResidentMemory } from '../electron/reading/supervisor/resident-memory.ts';
import type { Entry, Measure } from './entry.ts';
import { mutate } from './fuzz/mutate.ts';
import { createPick } from './fuzz/pick.ts';
import { readSources } from './fuzz/sources.ts';
import type { DecodeReport } from './fuzz/watch-decoding.ts';
import { watchDecoding } from './fuzz/watch-decoding.ts';

const LIMITS = { longestMilliseconds: 30_000, mostBytes: 1024 ** 3 };
/** A new process every so often, as the program itself starts a new reader every so often. */
const PER_PROCESS = 1_000;

export const measure: Measure = async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    options: { decode: { type: 'string', default: '10000' }, read: { type: 'string', default: '300' } },
    allowPositionals: true,
  });
  const sources = await readSources();
  const strange = positionals.filter((type) => !sources.has(type));
  if (strange.length > 0)
    throw new Error(`no such type: ${strange.join(', ')}; there are ${[...sources.keys()].join(', ')}`);
  const types = [...sources.keys()].filter((type) => positionals.length === 0 || positionals.includes(type));
  const entries: Entry[] = [];
  for (const type of types) entries.push(...(await decodeMany(type, Number(values.decode))));
  const perType = Math.ceil(Number(values.read) / types.length);
  entries.push(...(await readMany(types, sources, perType)));
  return entries;
};

async function decodeMany(source: string, count: number): Promise<Entry[]> {
  const tasks = Array.from({ length: Math.ceil(count / PER_PROCESS) }, (_, index) => ({
    source,
    from: index * PER_PROCESS,
    to: Math.min(count, (index + 1) * PER_PROCESS),
  }));
  const reports: DecodeReport[] = [];
  const work = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) reports.push(await watchDecoding(task, LIMITS));
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, work));
  const findings = reports.flatMap((report) => report.findings);
  for (const finding of findings.slice(0, 20))
    process.stdout.write(`${finding.source} ${finding.number} ${finding.what}: ${finding.detail}\n`);
  const most = (of: (report: DecodeReport) => number) => Math.max(0, ...reports.map(of));
  const opened = reports.reduce((sum, report) => sum + report.opened, 0);
  return [
    goalEntry(`${source}: ${count} decoded, ${opened} opened; broke`, 'files', findings.length, 0),
    goalEntry(`  longest`, 's', round(most((report) => report.longestMilliseconds) / 1000), 30),
    goalEntry(`  most memory`, 'MB', Math.round(most((report) => report.peakBytes) / 1024 ** 2), 1024),
  ];
}

async function readMany(
  types: readonly string[],
  sources: ReadonlyMap<string, readonly Uint8Array[]>,
  perType: number,
): Promise<Entry[]> {
  const badEndings: string[] = [];
  const supervisor = new ReaderSupervisor({
    startReader: () => startReaderAsChildProcess(join(import.meta.dirname, '../electron/reading/reader.ts')),
    readResidentMemory,
    limits: readerLimits,
    withPictures: true,
    onBadEnding: (ending) => badEndings.push(JSON.stringify(ending)),
  });
  const counts = { done: 0, refused: 0, cancelled: 0 };
  let longest = 0;
  try {
    for (const type of types)
      for (let number = 0; number < perType; number++) {
        const originals = sources.get(type) ?? [];
        const original = originals[number % originals.length];
        if (!original) continue;
        const began = performance.now();
        const bytes = mutate(original, createPick(1_000_000 + number));
        const outcome = await supervisor.read(
          { name: `damaged.${type}`, bytes },
          { onProgress: () => undefined, signal: new AbortController().signal },
        );
        counts[outcome.kind]++;
        const seconds = (performance.now() - began) / 1000;
        if (seconds > 10) process.stdout.write(`slow: ${type} ${number} ${round(seconds)} s\n`);
        longest = Math.max(longest, seconds);
      }
  } finally {
    supervisor.close();
  }
  for (const ending of badEndings.slice(0, 20)) process.stdout.write(`reader ended: ${ending}\n`);
  const what = `whole reading: ${counts.done} read, ${counts.refused} refused; readers lost`;
  return [goalEntry(what, 'readers', badEndings.length, 0), goalEntry('  longest', 's', round(longest), 30)];
}

function goalEntry(name: string, unit: string, value: number, goal: number): Entry {
  return { name, unit, value, goal, met: value <= goal };
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
