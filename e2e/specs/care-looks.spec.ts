import { mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from '../fixtures.ts';
import { FramePage } from '../pages/frame-page.ts';

const shots = '/tmp/care-shots';
mkdirSync(shots, { recursive: true });

test('look', async ({ openDesk, profile }) => {
  const desk = await openDesk();
  const { page } = desk;
  const take = (name: string) => page.screenshot({ path: `${shots}/${name}.png`, animations: 'disabled', scale: 'css' });
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const frame = new FramePage(page);
  for (const theme of ['Light', 'Dark'] as const) {
    await frame.wear(theme);
    await frame.go('Settings');
    await page.waitForTimeout(300);
    await take(`settings-${theme}`);
    await page.getByRole('button', { name: 'Change the key…' }).scrollIntoViewIfNeeded();
    await page.locator('.settings').evaluate((e) => e.scrollTo(0, 9999));
    await take(`settings-end-${theme}`);
    await page.getByRole('button', { name: 'Change the key…' }).click();
    await take(`rotate-${theme}`);
    await page.keyboard.press('Escape');
    await page.locator('.settings').evaluate((e) => e.scrollTo(0, 0));
  }
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made.').first()).toBeVisible();
  await take('backed-up');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(700, 800));
  await page.waitForTimeout(300);
  await take('settings-narrow');
  await page.keyboard.press('ControlOrMeta+l');
  await desk.close();
  truncateSync(join(profile, 'office', 'timetable-desk.sqlite'), 4_096 * 3);
  const again = await openDesk({ staysOutside: true });
  const p2 = again.page;
  const take2 = (name: string) => p2.screenshot({ path: `${shots}/${name}.png`, animations: 'disabled', scale: 'css' });
  await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900));
  await expect(p2.getByText('Its end is missing.')).toBeVisible();
  await take2('repair-dark');
  await new FramePage(p2).wear('Light');
  await take2('repair-light');
  await p2.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(p2.getByRole('radiogroup', { name: 'Which backup' })).toBeVisible();
  await take2('restore-light');
  await again.close();
  rmSync(join(profile, 'office'), { recursive: true, force: true });
  const third = await openDesk({ staysOutside: true });
  const p3 = third.page;
  await p3.screenshot({ path: `${shots}/first-run.png`, scale: 'css' });
  await p3.getByRole('button', { name: 'I have a backup and the recovery sheet' }).click();
  await p3.waitForTimeout(300);
  await p3.screenshot({ path: `${shots}/first-restore.png`, scale: 'css' });
});
