import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveRuntime, runtimeEnvironment } from '../machine/electron-runtime.ts';
import { hasDisplay } from '../machine/look-around.ts';
import { cacheFolder } from '../machine/repository.ts';
import { runCommand } from '../machine/run-command.ts';
import { openVirtualDisplay } from '../machine/virtual-display.ts';
import { toolPath } from '../tool-path.ts';
import { playwrightOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';

type EndToEndRun = {
  /** Playwright's own arguments. */
  readonly args?: readonly string[];
  /** What the specs find in the environment beside our own. */
  readonly env?: NodeJS.ProcessEnv;
};

/** Runs the Playwright specs on the runtime that is here. The stand-in is headless; Electron itself needs a display. */
export async function runEndToEnd({ args = [], env = {} }: EndToEndRun = {}): Promise<Outcome> {
  const runtime = await resolveRuntime();
  const needsDisplay = runtime.kind === 'electron' && !hasDisplay();
  const screen = needsDisplay ? await openVirtualDisplay() : null;
  const report = join(cacheFolder(), 'end-to-end.json');
  rmSync(report, { force: true });
  try {
    const code = await runCommand(
      process.execPath,
      [toolPath('playwright'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json', ...args],
      {
        env: {
          ...runtimeEnvironment(runtime),
          ...env,
          ...(screen ? { DISPLAY: screen.display } : {}),
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const outcome = existsSync(report) ? playwrightOutcome(readFileSync(report, 'utf8')) : null;
    if (outcome && (code === 0 || outcome.failed > 0)) return outcome;
    return { passed: outcome?.passed ?? 0, failed: 1, skipped: outcome?.skipped ?? 0 };
  } finally {
    screen?.close();
  }
}
