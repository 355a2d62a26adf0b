/** `npm start`: opens the program, or reads a bundled sample where there is no display to open it on. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from './machine/build-when-stale.ts';
import { resolveRuntime, runtimeEnvironment } from './machine/electron-runtime.ts';
import { ensureSystemPackages } from './machine/ensure-system-packages.ts';
import { hasDisplay, lookAround } from './machine/look-around.ts';
import { REPOSITORY } from './machine/repository.ts';
import { runCommand } from './machine/run-command.ts';
import { runScript, say, Stop } from './machine/say.ts';

const PREFERRED_SAMPLE = 'primary-week.pdf';

await runScript(() => (hasDisplay() ? openProgram(process.argv.slice(2)) : readSample()));

async function openProgram(args: readonly string[]): Promise<number> {
  const runtime = await resolveRuntime();
  if (runtime.kind === 'standin') ensureSystemPackages(['browser', 'font']);
  await buildWhenStale();
  // Chromium, and so Electron, refuses to run as root with its sandbox: only developers' machines do that.
  const asRoot = runtime.kind === 'electron' && process.platform === 'linux' && lookAround().isRoot;
  const electron = join(REPOSITORY, 'node_modules/electron/cli.js');
  return runCommand(process.execPath, [electron, '.', ...(asRoot ? ['--no-sandbox'] : []), ...args], {
    env: { ...runtimeEnvironment(runtime), STANDIN_HEADED: '1' },
  });
}

/** The same reading engine, on the command line. */
function readSample(): Promise<number> {
  const sample = join('resources/samples', pickSample());
  say(`There is no display here, so no window: reading the sample ${sample} on the command line instead.`);
  return runCommand(process.execPath, ['electron/cli.ts', sample]);
}

function pickSample(): string {
  const folder = join(REPOSITORY, 'resources/samples');
  const samples = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(pdf|png|jpg|docx)$/.test(file)) : [];
  const sample = samples.includes(PREFERRED_SAMPLE) ? PREFERRED_SAMPLE : samples[0];
  if (!sample) throw new Stop('There is no sample in resources/samples: make them with `npm run samples`.');
  return sample;
}
