import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { coverageEnvironment } from '../coverage-report/coverage-folder.ts';
import { runtimeEnvironment } from '../machine/electron-runtime.ts';
import type { Runtime } from '../machine/electron-runtime.ts';
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
  /** Whether what the program and its window run is counted. */
  readonly isCounted?: boolean;
};

/** Runs the Playwright specs on a runtime. The stand-in is headless; Electron itself needs a display. */
export async function runEndToEnd(
  runtime: Runtime,
  { args = [], isCounted = false }: EndToEndRun = {},
): Promise<Outcome> {
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
          ...(isCounted ? coverageEnvironment() : {}),
          ...(screen ? { DISPLAY: screen.display } : {}),
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const outcome = existsSync(report) ? playwrightOutcome(readFileSync(report, 'utf8')) : null;
    if (outcome && (code === 0 || outcome.failed > 0)) return outcome;
    const failures = [`playwright ended with ${code}${outcome ? ', though no test failed' : ' and without a report'}`];
    return { passed: outcome?.passed ?? 0, failed: 1, skipped: outcome?.skipped ?? 0, failures };
  } finally {
    screen?.close();
  }
}
