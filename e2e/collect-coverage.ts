import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

/**
 * Counting which lines run, where `npm test` asks for it (scripts/coverage says how the counts are put together). Without
 * these two variables nothing here does anything.
 */
const folder = process.env['DESK_COVERAGE_FOLDER'];
const options = process.env['DESK_COVERAGE_NODE_OPTIONS'];

/** How the program is launched so that it and every process and thread that it starts are counted. */
export function countedLaunch(): { readonly env?: Record<string, string> } {
  if (!folder || !options) return {};
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { env: { ...Object.fromEntries(inherited), NODE_V8_COVERAGE: folder, NODE_OPTIONS: options } };
}

/** Counts from here on what the window runs, and loads it anew: its first lines ran before anybody could count. */
export async function startCountingWindow(page: Page): Promise<void> {
  if (!folder) return;
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await page.reload();
}

/** Leaves what the window ran where the processes leave theirs, in the same shape. */
export async function keepWindowCounts(page: Page): Promise<void> {
  if (!folder || page.isClosed()) return;
  const scripts = await page.coverage.stopJSCoverage();
  const result = scripts.map(({ url, functions }) => ({ url, functions }));
  writeFileSync(join(folder, `window-${randomUUID()}.json`), JSON.stringify({ result }));
}
