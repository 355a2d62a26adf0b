/** `npm test`: unit tests with coverage, a build, the end-to-end specs; its last line counts them all. */
import { build } from './machine/build-when-stale.ts';
import { ensureSystemPackages } from './machine/ensure-system-packages.ts';
import { runScript, say, Stop } from './machine/say.ts';
import { addOutcomes, describeOutcome } from './runners/outcome.ts';
import type { Outcome } from './runners/outcome.ts';
import { runEndToEnd } from './runners/run-end-to-end.ts';
import { runUnitTests } from './runners/run-unit-tests.ts';

await runScript(async () => {
  ensureSystemPackages(['browser', 'display', 'font']);
  const unit = await runUnitTests();
  const endToEnd = await buildAndRunEndToEnd();
  const all = addOutcomes([unit, endToEnd]);
  say(`\n${describeOutcome(all)}`);
  return all.failed > 0 || all.passed === 0 ? 1 : 0;
});

/** Also when something stops it on the way there is a last line that says so: one failure. */
async function buildAndRunEndToEnd(): Promise<Outcome> {
  try {
    await build();
    return await runEndToEnd();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
