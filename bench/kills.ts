/**
 * Kills the store process again and again while it works, and looks each time whether everything it had acknowledged is
 * there and nothing is half there: `npm run bench -- kills --count 1000 --seed 7`. Stops at the first kill that does harm.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killAgainAndAgain } from '../electron/office/testing/kills/kill-again-and-again.ts';
import { whatNeverHappened } from '../electron/office/testing/kills/kill-figures.ts';
import { officeKdfPolicy } from '../electron/store/keys/kdf-policy.ts';
import type { Entry, Measure } from './entry.ts';
import { round } from './reading/rounding.ts';

const TELL_EVERY = 50;

/** From so many kills on, every kind of them is drawn some times, whatever the seed. */
const LONG = 200;

export const measure: Measure = async (words) => {
  const options = { count: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } } as const;
  const { count, seed } = parseArgs({ args: [...words], options }).values;
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const figures = await killAgainAndAgain({
    folder,
    count: Number(count),
    seed: Number(seed),
    policy: officeKdfPolicy,
    onKill: ({ kills, acknowledged }) => {
      if (kills % TELL_EVERY === 0) process.stderr.write(`${kills} kills, ${acknowledged} acts acknowledged\n`);
    },
  });
  // Where one did harm, its files are still there to be looked at.
  rmSync(folder, { recursive: true, force: true });
  const missing = whatNeverHappened(figures);
  const isLong = figures.kills >= LONG;
  if (isLong && missing.length > 0) {
    process.stderr.write(`Nothing is shown of what never happened: ${missing.join(', ')}\n`);
    process.exitCode = 1;
  }
  return [
    { name: 'kills after which all was well', unit: '', value: figures.kills, goal: Number(count), met: true },
    {
      ...beside('kinds of kills and acts that never happened', missing.length),
      ...(isLong ? { goal: 0, met: missing.length === 0 } : {}),
    },
    ...Object.entries(figures.during).map(([what, kills]) => beside(`  killed ${what}`, kills)),
    ...Object.entries(figures.beside).map(([what, kills]) => beside(`    ${what}`, kills)),
    beside('  of them in the middle of an update', figures.notUpdated),
    beside('backups made, every one whole', figures.backups),
    beside('acts acknowledged, every one found', figures.acknowledged),
    ...Object.entries(figures.byAct).map(([name, acts]) => beside(`  ${name}`, acts)),
    beside('acts in hand at a kill, found done', figures.done),
    beside('acts in hand at a kill, not begun', figures.notDone),
    beside('offices', figures.offices),
    { ...beside('slowest opening after a kill', round(figures.slowestOpening / 1_000, 2)), unit: 's' },
    { ...beside('all of it', round((performance.now() - begun) / 1_000, 0)), unit: 's' },
  ];
};

function beside(name: string, value: number): Entry {
  return { name, unit: '', value, goal: null, met: null };
}
