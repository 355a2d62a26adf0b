import { expect } from 'playwright/test';
import { test as base } from './fixtures.ts';
import type { Desk } from './fixtures.ts';
import { openOutside } from './outside.ts';
import type { Outside } from './outside.ts';
import './page-world.ts';

/**
 * Attacks on the open window, by the items of Electron's security checklist that can be attacked from inside the page;
 * what only the configuration can show is in electron/windows/security-checklist.test.ts.
 */
export const test = base.extend<{ readonly outside: Outside }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  outside: async ({}, lend) => {
    const outside = await openOutside();
    await lend(outside);
    await outside.close();
  },
  // The browser says so on the console whenever it has stopped one of these.
  expectedProblems:
    /Content Security Policy|ERR_BLOCKED|ERR_FAILED|status of 40[45]|Not allowed to (load|navigate)|unique origin|Refused to/,
});

/** Sees that nobody outside was visited and that the window still shows the desk, after a round trip to the back room. */
export async function expectStillHere({ page }: Desk, outside: Outside) {
  // Asked of the page itself: where a navigation was stopped, Playwright goes on waiting for its end.
  const words = page.evaluate(async () => {
    await globalThis.desk['documents.list']?.();
    return [document.title, document.querySelector('h2')?.textContent];
  });
  expect(await words).toEqual(['Timetable Desk', 'Drop timetables here']);
  expect(outside.visits).toEqual([]);
}
