import { expect } from 'playwright/test';
import { FOUNDER, readCode } from '../come-in.ts';
import { test } from '../fixtures.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { IntakePage } from '../pages/intake-page.ts';

test('a school is set up, its recovery sheet printed and kept, and a sample read at once', async ({ openDesk }) => {
  const { page } = await openDesk({ staysOutside: true });
  const firstRun = new FirstRunPage(page);
  await expect(firstRun.schoolName).toBeFocused();
  await firstRun.schoolName.fill(FOUNDER.school);
  await firstRun.press('Next');
  await expect(firstRun.heading('Who looks after Timetable Desk?')).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await firstRun.fillAccount(FOUNDER);
  await firstRun.press('Set up');

  await expect(firstRun.heading('Keep the recovery sheet')).toBeFocused();
  const code = await readCode(page);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', 'yes') }));
  await page.getByRole('button', { name: 'Print the sheet' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  for (const printed of [FOUNDER.school, ...code.split('-'), 'Where to keep it']) expect(paper).toContain(printed);
  expect(paper).not.toContain('I will do it later');
  await page.emulateMedia({ media: 'screen' });

  await firstRun.lastGroups.fill('0000 0000');
  await firstRun.press('Start');
  await expect(firstRun.lastGroups).toHaveAccessibleDescription(/not the last two groups/);
  await expect(firstRun.lastGroups).toBeFocused();
  await firstRun.lastGroups.fill(code.split('-').slice(-2).join('').toLowerCase());
  await firstRun.press('Start');

  await expect(page.getByRole('heading', { name: 'Intake' })).toBeFocused();
  await expect(page.getByText('There is no recovery sheet yet.')).toHaveCount(0);
  expect(await page.locator('body').innerHTML()).not.toContain(code.split('-')[0] ?? code);
  await page.getByRole('button', { name: 'primary-week.pdf' }).click();
  await expect(new IntakePage(page).row('primary-week.pdf')).toHaveAccessibleName(
    /, 32 lessons and 10 breaks · none marked$/,
  );
});

test('what is wrong is said beside its field, which gets the focus, and going back loses nothing', async ({
  openDesk,
}) => {
  const { page } = await openDesk({ staysOutside: true });
  const firstRun = new FirstRunPage(page);
  await firstRun.press('Next');
  await expect(firstRun.schoolName).toBeFocused();
  await expect(firstRun.schoolName).toHaveAccessibleDescription(/Enter the name of the school\./);
  await firstRun.schoolName.fill(FOUNDER.school);
  await firstRun.press('Next');
  await firstRun.fillAccount({ ...FOUNDER, password: 'example 12' });
  await firstRun.press('Set up');
  await expect(firstRun.password).toBeFocused();
  await expect(firstRun.password).toHaveAccessibleDescription(/contains the login name/);
  await firstRun.press('Back');
  await expect(firstRun.schoolName).toHaveValue(FOUNDER.school);
  await firstRun.press('Next');
  await expect(firstRun.yourName).toHaveValue(FOUNDER.name);
});

test('who puts the recovery sheet off is told what that means and is reminded until there is one', async ({
  openDesk,
}) => {
  const first = await openDesk({ staysOutside: true });
  const { page } = first;
  const firstRun = new FirstRunPage(page);
  await firstRun.schoolName.fill(FOUNDER.school);
  await firstRun.press('Next');
  await firstRun.fillAccount(FOUNDER);
  await firstRun.press('Set up');
  await firstRun.press('I will do it later');
  await expect(firstRun.heading('Go on without a recovery sheet?')).toBeFocused();
  await firstRun.press('Go on without it');
  await expect(page.getByText('There is no recovery sheet yet.')).toBeVisible();
  await first.close();

  const again = await openDesk();
  await expect(again.page.getByText('There is no recovery sheet yet.')).toBeVisible();
  await again.page.getByRole('button', { name: 'Make one now…' }).click();
  await again.page.getByLabel('Your own password', { exact: true }).fill(FOUNDER.password);
  await again.page.getByRole('button', { name: 'Make a new sheet' }).click();
  const code = await readCode(again.page);
  await again.page.getByRole('textbox', { name: 'The last two groups' }).fill(code.slice(-9));
  await again.page.getByRole('button', { name: 'Done' }).click();
  await expect(again.page.getByText('There is no recovery sheet yet.')).toHaveCount(0);
});
