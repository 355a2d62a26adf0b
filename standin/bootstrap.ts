import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCommandLine } from './command-line.ts';
import { answerForElectron } from './module-hooks.ts';
import { standinFolder } from './resolve-electron.ts';

/**
 * What Electron's executable does before the program runs: the process looks like Electron's main process, `electron`
 * can be imported, preloaded modules come first (Playwright's loader among them), then the program, then `ready`.
 */
const { preloads, args } = parseCommandLine(process.argv.slice(2));
process.argv = [path.join(standinFolder(), 'electron'), ...args];
const version = readFileSync(path.join(standinFolder(), 'version'), 'utf8').trim();
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser', enumerable: true });
Object.defineProperty(process, 'resourcesPath', { value: path.join(standinFolder(), 'resources'), enumerable: true });
answerForElectron();

// Only now: these read the command line as the program will see it, and import each other's `electron`.
const { program } = await import('./main/program.ts');
const { startApp } = await import('./main/start-app.ts');
await import('./electron.ts');
const require = createRequire(import.meta.url);
for (const preload of preloads) require(path.resolve(preload));
try {
  await import(pathToFileURL(program.entry).href);
  await startApp();
} catch (problem) {
  const { ChromiumGone } = await import('./chromium/devtools-pipe.ts');
  const isGone = problem instanceof ChromiumGone;
  console.error(
    isGone ? 'stand-in: the browser closed as soon as it started: is the display ($DISPLAY) really there?' : problem,
  );
  process.exit(1);
}
