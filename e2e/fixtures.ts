import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, _electron, expect } from 'playwright/test';
import type { ElectronApplication, Page, TestInfo } from 'playwright/test';
import { keepWindowCounts, launchEnvironment, startCounting } from './collect-coverage.ts';
import { comeIn } from './come-in.ts';
import { FramePage } from './pages/frame-page.ts';
import { IntakePage } from './pages/intake-page.ts';
import { ReviewPage } from './pages/review-page.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** The program as a clerk has it open: its window, and what went wrong behind it. */
export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors that the window reported, in order. */
  readonly problems: string[];
  /** What the back room wrote to standard error. */
  readonly backRoomLog: string[];
  close(): Promise<void>;
};

type Opening = {
  /** A folder inside the test's own, for a second computer; it goes with it. */
  readonly computer?: string;
  readonly args?: readonly string[];
  /** Before the first run or the sign-in; otherwise both are done and the founder sits at the desk. */
  readonly staysOutside?: boolean;
  /** Variables of another machine than this one: where it has no keyring, or another folder for temporary files. */
  readonly environment?: Readonly<Record<string, string>>;
};

type DeskFixtures = {
  /** Errors in the window that a test brings about on purpose: what the browser says of an attack it has stopped. */
  readonly expectedProblems: RegExp;
  /** A fresh profile folder, gone after the test. Opening the desk twice in one test finds the same profile. */
  readonly profile: string;
  readonly openDesk: (more?: Opening) => Promise<Desk>;
  /** The desk, opened once, with its founder inside. */
  readonly desk: Desk;
  readonly frame: FramePage;
  readonly intake: IntakePage;
  readonly review: ReviewPage;
};

/**
 * Our `test`: every test opens the program with a profile of its own, sees that the window reported no error, and on a
 * failure leaves a trace and the back room's log with the results.
 */
export const test = base.extend<DeskFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  profile: async ({}, lend) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-profile-'));
    await lend(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  expectedProblems: [/^$/, { option: true }],

  openDesk: async ({ profile, expectedProblems }, lend, testInfo) => {
    const opened: Desk[] = [];
    await lend(async ({ args = [], staysOutside = false, environment = {}, computer } = {}) => {
      const folder = computer === undefined ? profile : join(profile, computer);
      const desk = await openDesk(folder, { args, environment }, testInfo, opened.length + 1);
      opened.push(desk);
      if (!staysOutside) await comeIn(desk.page);
      return desk;
    });
    for (const desk of opened) await desk.close();
    expect(
      opened.flatMap((desk) => desk.problems).filter((problem) => !expectedProblems.test(problem)),
      'errors that the window reported',
    ).toEqual([]);
  },

  desk: async ({ openDesk: open }, lend) => {
    await lend(await open());
  },

  frame: async ({ desk }, lend) => lend(new FramePage(desk.page)),
  intake: async ({ desk }, lend) => lend(new IntakePage(desk.page)),
  review: async ({ desk }, lend) => lend(new ReviewPage(desk.page)),
});

async function openDesk(
  profile: string,
  { args, environment }: Required<Pick<Opening, 'args' | 'environment'>>,
  testInfo: TestInfo,
  number: number,
): Promise<Desk> {
  // English unless a test asks for another, whatever language the machine speaks.
  const own = ['.', `--user-data-dir=${profile}`, '--lang=en-US'];
  const app = await _electron.launch({
    cwd: REPOSITORY,
    args: [...own, ...args],
    env: launchEnvironment(environment),
  });
  const backRoomLog: string[] = [];
  app.process().stderr?.on('data', (chunk: Buffer) => backRoomLog.push(chunk.toString('utf8')));
  await app.context().tracing.start({ snapshots: true });

  const problems: string[] = [];
  const watched = new Set<Page>();
  const watch = (page: Page) => {
    if (watched.has(page)) return;
    watched.add(page);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
    });
  };
  app.on('window', watch);
  const page = await app.firstWindow();
  app.windows().forEach(watch);
  // The first window may be an empty page for a moment; nothing is to be done before the desk stands.
  await page.locator('h1').first().waitFor();
  await startCounting(app, page);
  await page.locator('h1').first().waitFor();

  let isOpen = true;
  app.once('close', () => {
    isOpen = false;
  });
  const close = async () => {
    if (!isOpen) return;
    await keepWindowCounts(page);
    const failed = testInfo.status !== testInfo.expectedStatus;
    await app.context().tracing.stop(failed ? { path: testInfo.outputPath(`trace-${number}.zip`) } : {});
    if (failed) await testInfo.attach(`back room log ${number}`, { body: backRoomLog.join('') });
    await app.close();
  };
  return { app, page, problems, backRoomLog, close };
}
