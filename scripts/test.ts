/** `npm test`: unit tests, a build, the end-to-end specs, the coverage of all of it; its last line counts them. */
import { emptyCoverageFolder } from './coverage-report/coverage-folder.ts';
import { reportCoverage } from './coverage-report/report-coverage.ts';
import { build } from './machine/build-when-stale.ts';
import { resolveRuntime } from './machine/electron-runtime.ts';
import { ensureSystemPackages } from './machine/ensure-system-packages.ts';
import { runScript, say, Stop } from './machine/say.ts';
import { addOutcomes, describeOutcome } from './runners/outcome.ts';
import type { Outcome } from './runners/outcome.ts';
import { runEndToEnd } from './runners/run-end-to-end.ts';
import { runUnitTests } from './runners/run-unit-tests.ts';

await runScript(async () => {
  ensureSystemPackages(['browser', 'display', 'font']);
  emptyCoverageFolder();
  const unit = await runUnitTests();
  const endToEnd = await buildAndRunEndToEnd();
  // Too little coverage is a failure like any other, and the last line must say so.
  const coverage = coverageOutcome(endToEnd.isCounted);
  const all = addOutcomes([unit, endToEnd, coverage]);
  say(`\n${describeOutcome(all)}`);
  return all.failed > 0 || all.passed === 0 ? 1 : 0;
});

function coverageOutcome(isWhole: boolean): Outcome {
  if (reportCoverage(isWhole)) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  return { passed: 0, failed: 1, skipped: 0, failures: ['the coverage of the lines (see above)'] };
}

/** Also when something stops it on the way there is a last line that says so: one failure. */
async function buildAndRunEndToEnd(): Promise<Outcome & { readonly isCounted: boolean }> {
  try {
    await build();
    const runtime = await resolveRuntime();
    // Electron itself takes only some of Node's options: there the program is tested, not counted.
    const isCounted = runtime.kind === 'standin';
    return { ...(await runEndToEnd(runtime, { isCounted })), isCounted };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { passed: 0, failed: 1, skipped: 0, failures: [error.message], isCounted: false };
  }
}
