import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { longScan } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { isRunning, readerPid } from '../reader-process.ts';

test('started a second time, the program shows the window that is open already and leaves', async ({
  desk,
  profile,
}) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = spawn(desk.app.process().spawnfile, ['.', `--user-data-dir=${profile}`, '--no-sandbox'], {
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  const isVisible = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('closing the window while a page is read ends everything, and the next start goes on with it', async ({
  openDesk,
}) => {
  const first = await openDesk();
  const reader = await readerAtWork(first);
  const program = first.app.process();
  const ended = once(program, 'exit');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  await expect.poll(() => isRunning(reader)).toBe(false);

  const second = await openDesk();
  const intake = new IntakePage(second.page);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toBeVisible();
});

test('a program that was killed leaves no reader behind, and what it was reading is there and read on', async ({
  openDesk,
}) => {
  const first = await openDesk();
  const reader = await readerAtWork(first);
  const ended = once(first.app.process(), 'exit');
  first.app.process().kill('SIGKILL');
  await ended;
  await expect.poll(() => isRunning(reader)).toBe(false);
  const second = await openDesk();
  await expect(new IntakePage(second.page).row('long-scan.pdf')).toContainText('finding words');
});

test('a profile in which no log can be written keeps no one from working', async ({ openDesk, profile }) => {
  // A file stands where the folder of the logs should be; works for the administrator too, whom no permission stops.
  writeFileSync(join(profile, 'logs'), '');
  const { page } = await openDesk();
  const intake = new IntakePage(page);
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
});

test('after a crash of its page the window comes back with its documents', async ({ desk, intake }) => {
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Playwright gives a crashed page up for good, so the window is asked from behind.
  const names = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(
          '[...document.querySelectorAll("[role=row]")].map((row) => row.getAttribute("aria-label"))',
        )
        .catch(() => []),
    );
  await expect
    .poll(names, { timeout: 20_000 })
    .toEqual([expect.stringMatching(/^primary-week\.pdf, .* 32 lessons and 10 breaks/)]);
});

test('how the window looks and which language it speaks is remembered', async ({ openDesk }) => {
  const first = await openDesk();
  await first.page.getByRole('radio', { name: 'Dark' }).click();
  await new FramePage(first.page).speak('Deutsch');
  await expect(first.page.getByRole('heading', { name: 'Eingang' })).toBeVisible();
  await first.close();
  const { page } = await openDesk();
  await expect(page.getByRole('heading', { name: 'Eingang' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Dunkel' })).toBeChecked();
});

/** Gives the desk something long to read and answers who reads it. */
async function readerAtWork(desk: Desk): Promise<number> {
  const intake = new IntakePage(desk.page);
  await intake.choose([longScan(8)]);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  const pid = await readerPid(desk);
  expect(pid).not.toBeNull();
  return pid ?? 0;
}
