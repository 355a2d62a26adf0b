import { ChromiumGone } from '../chromium/devtools-pipe.ts';
import { lifecycle } from './lifecycle.ts';

/** What Chromium says about a page, document or request that went away while it was being talked to. */
const GONE =
  /session.*not found|Invalid InterceptionId|No target with given id|Cannot find context|Target closed|Not attached/i;

/** Says on standard error what went wrong between the stand-in and Chromium, except that something has gone away. */
export function reportUnlessGone(problem: Error): void {
  if (lifecycle.quitting || problem instanceof ChromiumGone || GONE.test(problem.message)) return;
  process.stderr.write(`stand-in: ${problem.stack ?? problem.message}\n`);
}
