import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchElectron } from './fetch-electron.ts';
import { cacheFolder, isWritable, REPOSITORY } from './repository.ts';
import { say, Stop } from './say.ts';

/** What the program runs on here: Electron itself, or the stand-in in the given folder. */
export type Runtime = { readonly kind: 'electron' } | { readonly kind: 'standin'; readonly folder: string };

const ELECTRON = join(REPOSITORY, 'node_modules/electron');
const STANDIN = join(REPOSITORY, 'standin/dist');
const REMEMBER_FAILURE_FOR = 24 * 60 * 60 * 1000;

/**
 * Finds or fetches the runtime. DESK_RUNTIME=electron insists on Electron's own, DESK_RUNTIME=standin on the stand-in;
 * ELECTRON_OVERRIDE_DIST_PATH, which Electron itself knows, names a folder of its own.
 */
export async function resolveRuntime(environment: NodeJS.ProcessEnv = process.env): Promise<Runtime> {
  const given = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return { kind: 'standin', folder: given };
  const wish = environment['DESK_RUNTIME'];
  if (wish === 'standin') return standin();
  if (hasElectron()) return { kind: 'electron' };
  if (wish !== 'electron' && process.platform === 'linux' && failedLately()) return standin();

  const failure = await tryFetching();
  if (!failure) return { kind: 'electron' };
  if (wish === 'electron' || process.platform !== 'linux') {
    throw new Stop(`Electron's runtime could not be fetched (${failure}). It needs the network once.`);
  }
  return standin();
}

/** The environment that makes `electron` start this runtime. */
export function runtimeEnvironment(runtime: Runtime): NodeJS.ProcessEnv {
  return runtime.kind === 'standin'
    ? { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }
    : { ...process.env };
}

/** Electron writes path.txt last, after unpacking: a runtime cut off in the middle does not count. */
function hasElectron(): boolean {
  return existsSync(join(ELECTRON, 'path.txt')) && existsSync(join(ELECTRON, 'dist/version'));
}

async function tryFetching(): Promise<string | null> {
  if (!isWritable(ELECTRON)) return 'node_modules is not ours to write';
  say("Fetching Electron's runtime (once; it gives up after 20 seconds without progress) …");
  const failure = await fetchElectron(join(ELECTRON, 'install.js'), cacheFolder());
  if (failure) writeFileSync(failureNote(), `${failure}\n`);
  else rmSync(failureNote(), { force: true });
  return failure;
}

function failedLately(): boolean {
  return existsSync(failureNote()) && Date.now() - statSync(failureNote()).mtimeMs < REMEMBER_FAILURE_FOR;
}

/** Named for the version, so that an upgrade tries again. */
function failureNote(): string {
  const { version } = JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8')) as { version: string };
  return join(cacheFolder(), `electron-${version}-not-fetched`);
}

function standin(): Runtime {
  if (!existsSync(STANDIN)) throw new Stop("Neither Electron's runtime nor the stand-in (standin/dist) is here.");
  say("Electron's own runtime is not here: using the stand-in, Chromium in its place.");
  return { kind: 'standin', folder: STANDIN };
}
