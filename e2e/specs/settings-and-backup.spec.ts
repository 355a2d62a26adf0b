import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { FOUNDER, keepSheet, readCode, signInAs } from '../come-in.ts';
import { sample } from '../documents/files.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { expectNoViolations, expectNothingCut, lookAtBoth } from '../looks.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { RestorePage } from '../pages/restore-page.ts';
import { answerFolderDialog, SettingsPage } from '../pages/settings-page.ts';

/** The school set up by hand, for the code on its sheet. */
async function setUp({ page }: Desk): Promise<string> {
  const firstRun = new FirstRunPage(page);
  await firstRun.schoolName.fill(FOUNDER.school);
  await firstRun.press('Next');
  await firstRun.fillAccount(FOUNDER);
  await firstRun.press('Set up');
  await readCode(page);
  const code = await keepSheet(page);
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();
  return code;
}

async function backUpNow({ page }: Desk): Promise<void> {
  const settings = new SettingsPage(page);
  await page.keyboard.press('ControlOrMeta+,');
  await settings.press('Back up now');
  await expect(settings.section('Backups').getByText('The backup is made.').first()).toBeVisible();
  await expect(settings.lastBackup).toContainText('1 backup is kept in the folder.');
}

test('a backup made here is brought back on another computer with the recovery sheet, and holds the same documents', async ({
  openDesk,
}) => {
  const here = await openDesk({ staysOutside: true });
  const code = await setUp(here);
  const stick = mkdtempSync(join(tmpdir(), 'desk-stick-'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'desk-elsewhere-'));
  const intake = new IntakePage(here.page);
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/32 lessons and 10 breaks/);
  const document = await intake.row('primary-week.pdf').innerText();

  const settings = new SettingsPage(here.page);
  await here.page.keyboard.press('ControlOrMeta+,');
  await expect(settings.section('Backups').getByText('There is no backup yet.')).toBeVisible();
  await answerFolderDialog(here.app, stick);
  await settings.press('Choose another folder…');
  await expect(settings.section('Backups').getByText(stick)).toBeVisible();
  await settings.press('Back up now');
  await expect(settings.section('Backups').getByText('The backup is made.').first()).toBeVisible();
  expect(readdirSync(stick).filter((name) => /^timetable-desk-backup-0001-[\d-]+$/.test(name))).toHaveLength(1);
  await expectNoViolations(here.page, 'settings');
  await here.close();

  const there = await openDesk({ args: [`--user-data-dir=${elsewhere}`], staysOutside: true });
  const restore = new RestorePage(there.page);
  await restore.press('I have a backup and the recovery sheet');
  await expect(restore.heading('Bring the school back from a backup')).toBeFocused();
  await answerFolderDialog(there.app, stick);
  await restore.press('Choose the folder…');
  await expect(restore.backups).toHaveCount(1);
  // Whose it is, is said to who has the code.
  await expect(there.page.getByText(FOUNDER.school)).toHaveCount(0);
  await restore.code.fill('0000');
  await restore.press('See whose it is');
  await expect(restore.code).toHaveAccessibleDescription(/4 of 28 characters/);
  await restore.code.fill(code.toLowerCase().replaceAll('-', ' '));
  await restore.code.press('Enter');
  await expect(restore.heading(`This is a backup of ${FOUNDER.school}.`)).toBeFocused();
  if ((await restore.withoutKeyring.count()) > 0) await restore.withoutKeyring.press('Space');
  await expectNoViolations(there.page, 'restoring');
  await restore.press('Restore it');
  await expect(restore.heading('Restored')).toBeFocused();
  await restore.press('Go to signing in');
  await signInAs(there.page, FOUNDER);
  await expect(new IntakePage(there.page).row('primary-week.pdf')).toBeVisible();
  expect(await new IntakePage(there.page).row('primary-week.pdf').innerText()).toBe(document);
  await there.close();
  for (const folder of [stick, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

test('a damaged file is told, kept, and its newest backup takes its place; the keyboard alone is enough', async ({
  openDesk,
  profile,
}) => {
  const first = await openDesk({ staysOutside: true });
  const code = await setUp(first);
  await backUpNow(first);
  await first.close();
  truncateSync(join(profile, 'office', 'timetable-desk.sqlite'), 4_096 * 3);

  const again = await openDesk({ staysOutside: true });
  const { page } = again;
  const repair = new RestorePage(page);
  await expect(repair.heading('The file with the timetables is damaged')).toBeFocused();
  await expect(page.getByText('Its end is missing.')).toBeVisible();
  await expect(page.getByText('Too little of it can be read to go on with')).toBeVisible();
  await expectNoViolations(page, 'repair');
  await expectNothingCut(page, 'repair');
  await page.getByRole('button', { name: 'Restore a backup…' }).focus();
  await page.keyboard.press('Enter');
  await expect(repair.backups).toHaveCount(1);
  await repair.code.focus();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(repair.heading(`This is a backup of ${FOUNDER.school}.`)).toBeFocused();
  if ((await repair.withoutKeyring.count()) > 0) await repair.withoutKeyring.press('Space');
  await page.getByRole('button', { name: 'Restore it' }).press('Enter');
  await expect(repair.heading('Restored')).toBeFocused();
  await expect(page.getByText(/The damaged file was kept\. It lies in .*damaged/)).toBeVisible();
  await page.getByRole('button', { name: 'Go to signing in' }).press('Enter');
  await signInAs(page, FOUNDER);
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();
});

test('an administrator goes back to a backup, told what is lost by it, and signs in again', async ({ desk }) => {
  const { page } = desk;
  await backUpNow(desk);
  const settings = new SettingsPage(page);
  await lookAtBoth(desk, 'settings with a backup made');
  await settings.schoolName.fill('A wrong name');
  await settings.schoolName.press('Enter');
  await expect(page.locator('.side-school')).toHaveText('A wrong name');

  await settings.press('Go back to a backup…');
  const restore = new RestorePage(page);
  await expect(restore.heading('Go back to a backup')).toBeFocused();
  await expect(restore.backups).toHaveCount(1);
  await expect(page.getByText(/What was done since then is lost\./)).toBeVisible();
  await lookAtBoth(desk, 'going back');
  await expectNothingCut(page, 'going back');
  // Left by keys as any other screen, as long as nothing was typed and nothing is done.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await settings.press('Go back to a backup…');
  await restore.backups.first().focus();
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: 'Bin', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+,');
  await settings.press('Go back to a backup…');
  await restore.ownPassword.fill('not this one');
  await restore.ownPassword.press('Escape');
  await restore.backups.first().focus();
  for (const key of ['Alt+6', 'Control+,']) await page.keyboard.press(key);
  await expect(restore.ownPassword).toHaveValue('not this one');
  // Locked, nothing of it stands there any more, then or later.
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await page.getByLabel('Password', { exact: true }).fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  await settings.press('Go back to a backup…');
  await expect(restore.ownPassword).toHaveValue('');
  await restore.ownPassword.fill('not this one');
  await restore.press('Go back to this backup');
  await expect(restore.ownPassword).toHaveAccessibleDescription(/This is not your password/);
  await restore.ownPassword.fill(FOUNDER.password);
  await restore.ownPassword.press('Enter');
  await expect(restore.heading('Restored')).toBeFocused();
  await restore.press('Go to signing in');
  await signInAs(page, FOUNDER);
  await expect(page.locator('.side-school')).toHaveText(FOUNDER.school);
});

test('who locks while the office goes back leaves no password on the screen, and finds it gone back', async ({
  desk,
}) => {
  const { page } = desk;
  await backUpNow(desk);
  const settings = new SettingsPage(page);
  await settings.schoolName.fill('A wrong name');
  await settings.schoolName.press('Enter');
  await expect(page.locator('.side-school')).toHaveText('A wrong name');
  await settings.press('Go back to a backup…');
  const restore = new RestorePage(page);
  await restore.ownPassword.fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Backing up the present state/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByText(/Everything becomes as it was when the backup was made\. As soon as/)).toBeVisible();
  await expect(restore.ownPassword).toHaveCount(0);
  const login = page.locator('input[autocomplete="username"]');
  await login.waitFor();
  await expect(page.getByText('Restored')).toHaveCount(0);
  await signInAs(page, FOUNDER);
  await expect(page.locator('.side-school')).toHaveText(FOUNDER.school);
  await expect(page.getByText('Restored')).toHaveCount(0);
});

test('where the last changes were taken away, one may go on without them', async ({ openDesk, profile }) => {
  await (await openDesk()).close();
  writeFileSync(join(profile, 'office', 'timetable-desk.in-use'), '');
  const { page } = await openDesk({ staysOutside: true });
  const repair = new RestorePage(page);
  await expect(repair.heading('Some of the last changes may be missing')).toBeFocused();
  await repair.press('Open it');
  await signInAs(page, FOUNDER);
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();
});

test('settings: the school’s name is in the window at once, and both it and the lock time stay', async ({ desk }) => {
  const { page } = desk;
  await new FramePage(page).go('Settings');
  const settings = new SettingsPage(page);
  await settings.schoolName.fill('Millbrook Academy');
  await settings.schoolName.press('Enter');
  await expect(page.locator('.side-school')).toHaveText('Millbrook Academy');
  await expect(page.locator('.screen-facts')).toHaveText('The settings were saved.');
  await page.getByRole('button', { name: /Lock the window when/ }).press('Enter');
  await page.getByRole('option', { name: '5 minutes', exact: true }).press('Enter');
  await settings.press('Save');
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByLabel('Password', { exact: true }).fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  await expect(settings.section('School').getByText('5 minutes').first()).toBeVisible();
});

test('the window opens as large as it was, and a damaged note of it is no reason not to start', async ({
  openDesk,
  profile,
}) => {
  const first = await openDesk();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1111, 777));
  await first.close();
  const again = await openDesk();
  const size = () => again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(await size()).toEqual([1111, 777]);
  await again.close();
  writeFileSync(join(profile, 'window.json'), '{ "window": { "bounds": 7');
  const third = await openDesk();
  expect(await third.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual([
    1280, 860,
  ]);
});
