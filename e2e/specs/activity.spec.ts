import Database from 'better-sqlite3';
import { expect } from 'playwright/test';
import { FOUNDER } from '../come-in.ts';
import { sample } from '../documents/files.ts';
import { test } from '../fixtures.ts';
import { expectNothingCut, expectNoViolations, zoomWindow } from '../looks.ts';
import { officeFilesIn } from '../office-files.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test('what an administrator did is listed, can be sifted, and is seen to be unchanged', async ({
  desk,
  frame,
  intake,
}) => {
  const { page } = desk;
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.button('Open', 'primary-week.pdf')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await door.password.fill('not the password');
  await door.password.press('Enter');
  await expect(door.password).toHaveAccessibleDescription(/is wrong/);
  await door.password.fill(FOUNDER.password);
  await door.password.press('Enter');
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();

  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible();
  const activity = new ActivityPage(page);
  // The newest first.
  await expect(activity.entries.first()).toContainText('Signed in');
  await expect(activity.entries.first()).toContainText('after 1 wrong password');
  await expect(activity.entry('Window locked')).toContainText(FOUNDER.name);
  await expect(activity.entry('Document imported')).toContainText('primary-week.pdf');
  await expect(activity.entry(/^Document read/)).toContainText('primary-week.pdf');
  await expect(activity.entry(/^Account created/)).toContainText('Administrator');

  await activity.sift('Kind of action', 'Documents');
  await expect(activity.entries).toHaveCount(2);
  await activity.sift('Kind of action', 'Timetables');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).press('Enter');
  await expect(activity.entry('Window locked')).toHaveCount(1);
  const count = await activity.entries.count();
  // The program read the sheet, whoever sat there.
  await expect(activity.entry(/^Document read/)).toContainText('Timetable Desk');
  await activity.sift('Person', FOUNDER.name);
  await activity.sift('Period', 'Today');
  await expect(activity.entry('Window locked')).toHaveCount(1);

  await expect(activity.entries).toHaveCount(count - 1);
  await activity.check();
  await expect(activity.outcome).toContainText(`Nothing was changed: all ${count} entries are as they were written.`);
  // That it was checked is an entry, too.
  await expect(activity.entries.first()).toContainText('Activity checked');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoViolations(page, `the activity, ${colorScheme}`);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await expectNoViolations(page, 'the activity in forced colours');
  await frame.speak('Deutsch');
  await zoomWindow(desk, 1.25);
  await expectNothingCut(page, 'the activity in German, 125 %');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(480, 400));
  await expectNothingCut(page, 'the activity in the smallest window');
});

test('what somebody changed in the file behind the program’s back is named, with what to do', async ({
  openDesk,
  profile,
}) => {
  await (await openDesk()).close();
  await (await openDesk()).close();
  const file = new Database(officeFilesIn(profile).database);
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) file.exec(`DROP TRIGGER ${String(name)}`);
  file.exec('UPDATE activity SET at = at - 86400000 WHERE number = 2; DELETE FROM activity WHERE number = 3');
  file.close();

  const { page } = await openDesk();
  await page.keyboard.press('Alt+5');
  const activity = new ActivityPage(page);
  await activity.check();
  await expect(activity.outcome).toContainText(
    'The activity is not as it was written. The check found something in 2 places.',
  );
  await expect(activity.outcome.getByRole('listitem')).toHaveText([
    'Entry 3 Removed: the numbers leave a gap here.',
    'Entry 2 What stands here is not what was written.',
  ]);
  await expect(activity.outcome).toContainText('Leave this computer as it is, export the activity');
  await expectNoViolations(page, 'a check that found something');
});
