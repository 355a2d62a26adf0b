import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { coverageEnvironment } from '../coverage-report/coverage-folder.ts';
import { cacheFolder } from '../machine/repository.ts';
import { runCommand } from '../machine/run-command.ts';
import { toolPath } from '../tool-path.ts';
import { vitestOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/**
 * Runs vitest with coverage. Its own exit code also covers what is not a test (an error outside any test): where it is
 * not zero and no test failed, that counts as one failure.
 */
export async function runUnitTests(): Promise<Outcome> {
  const report = join(cacheFolder(), 'unit-tests.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runCommand(process.execPath, [toolPath('vitest'), 'run', '--coverage', ...reporters], {
    env: { ...process.env, ...coverageEnvironment() },
  });
  const outcome = existsSync(report)
    ? vitestOutcome(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0, failures: ['vitest ended without a report'] };
  if (code === 0 || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, failures: ['the unit tests › an error outside any test (see above)'] };
}
