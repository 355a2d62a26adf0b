import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';

/**
 * Counting which lines main and the window run, where `npm test` asks for it (scripts/coverage-report says how the counts are
 * put together). Without this variable nothing here does anything.
 */
const folder = process.env['DESK_COVERAGE_FOLDER'];

/** The environment the program is launched with: this process's own, `more` in front, and counting its lines where asked for. */
export function launchEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...more, ...(folder ? { NODE_V8_COVERAGE: folder } : {}) };
}

/** Their counts went down with them. */
const crashed = new WeakSet<Page>();

/**
 * Counts from here on what the window runs, and loads it anew: its first lines ran before anybody could count. The readers
 * that main will start are left out: counting makes them several times slower, and unit tests count them already.
 */
export async function startCounting(app: ElectronApplication, page: Page): Promise<void> {
  if (!folder) return;
  await app.evaluate(() => {
    delete process.env['NODE_V8_COVERAGE'];
  });
  page.once('crash', () => crashed.add(page));
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await page.reload();
}

/** Leaves what the window ran where the processes leave theirs, in the same shape. */
export async function keepWindowCounts(page: Page): Promise<void> {
  if (!folder || page.isClosed() || crashed.has(page)) return;
  const scripts = await page.coverage.stopJSCoverage();
  const result = scripts.map(({ url, functions }) => ({ url, functions }));
  writeFileSync(join(folder, `window-${randomUUID()}.json`), JSON.stringify({ result }));
}
