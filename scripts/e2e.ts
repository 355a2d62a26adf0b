/** `npm run e2e [-- Playwright's own arguments]`: the end-to-end specs alone. */
import { buildWhenStale } from './machine/build-when-stale.ts';
import { resolveRuntime } from './machine/electron-runtime.ts';
import { ensureSystemPackages } from './machine/ensure-system-packages.ts';
import { runScript, say } from './machine/say.ts';
import { describeOutcome } from './runners/outcome.ts';
import { runEndToEnd } from './runners/run-end-to-end.ts';

await runScript(async () => {
  ensureSystemPackages(['browser', 'display', 'font']);
  await buildWhenStale();
  const outcome = await runEndToEnd(await resolveRuntime(), { args: process.argv.slice(2) });
  say(`\n${describeOutcome(outcome)}`);
  return outcome.failed > 0 ? 1 : 0;
});
