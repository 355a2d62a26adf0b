import { openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { lookAround } from './look-around.ts';
import { cacheFolder } from './repository.ts';
import { say, Stop } from './say.ts';
import { planPackages } from './system-packages.ts';
import type { Need } from './system-packages.ts';

/**
 * Sees to it that this machine has what is needed. Root on a Debian-like system gets the missing packages installed;
 * anyone else is told the one line to run, and the script stops there.
 */
export function ensureSystemPackages(needs: readonly Need[]): void {
  const plan = planPackages(needs, lookAround());
  if (plan.kind === 'nothing') return;
  if (plan.kind === 'ask') throw new Stop(plan.sentence);
  install(plan.packages);

  const left = planPackages(needs, lookAround());
  if (left.kind === 'install') throw new Stop(`${left.packages.join(', ')} did not appear after installing.`);
}

function install(packages: readonly string[]): void {
  const log = join(cacheFolder(), 'apt-get.log');
  say(`Installing ${packages.join(', ')} with apt-get (once; a minute or two; it writes to ${log}) …`);
  const output = openSync(log, 'w');
  try {
    // An update that partly fails (one source of many is away) may still be enough: the install decides.
    aptGet(output, ['update']);
    const status = aptGet(output, ['install', '-y', '--no-install-recommends', ...packages]);
    if (status !== 0) throw new Stop(`apt-get could not install ${packages.join(', ')}: see ${log}`);
  } finally {
    closeSync(output);
  }
}

function aptGet(output: number, words: readonly string[]): number | null {
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...words], {
    stdio: ['ignore', output, output],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status;
}
