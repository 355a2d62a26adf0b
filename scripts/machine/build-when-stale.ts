import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../tool-path.ts';
import { runQuietly } from './run-command.ts';
import { REPOSITORY } from './repository.ts';
import { say, Stop } from './say.ts';

const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'vite.config.ts', 'package.json', 'package-lock.json'];
const BUILT = join(REPOSITORY, 'dist/main/main.js');

/** Builds the program when a source is newer than what was built last. */
export async function buildWhenStale(): Promise<void> {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (built >= Math.max(...SOURCES.map((source) => newestIn(join(REPOSITORY, source))))) return;
  await build();
}

/** Builds main, preload, reader, workers and the desk. Stops with the builder's own words when it fails. */
export async function build(): Promise<void> {
  say('Building …');
  const { code, output } = await runQuietly(process.execPath, [toolPath('vite'), 'build', '--app']);
  if (code !== 0) throw new Stop(`${output}\nThe build failed.`);
}

/** When the newest file in a folder (or the file itself) last changed, in milliseconds; 0 when there is none. */
function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newestIn(join(path, entry))));
}
