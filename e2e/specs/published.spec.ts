import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { signInAs } from '../come-in.ts';
import { doubtfulWeek } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';

const GIVEN = 'seven small umbrellas';
const OWN = 'quiet marmalade tuesday';
const PUPIL = { name: 'Sam Sample', login: 'sam', classes: '4M' } as const;
const STRANGER = { name: 'Alex Other', login: 'alex', classes: '9Z' } as const;

test('what is published is seen by the students of the class, as a week without doubts, and by nobody else', async ({
  desk,
  frame,
  intake,
  review,
}) => {
  const { page } = desk;
  const draft = new DraftPage(page);
  await intake.choose([doubtfulWeek()]);
  await intake.button('Open', 'doubtful-week.pdf').click();
  await expect(review.picture).toBeVisible();
  await draft.sayOfAll('Class', PUPIL.classes);
  await expect(draft.bar).toContainText('Saved');
  await draft.approve('');
  await draft.publish();
  await frame.go('Accounts');
  const accounts = new AccountsPage(page);
  for (const who of [PUPIL, STRANGER]) await accounts.add({ ...who, role: 'Student', password: GIVEN });

  await comeInFirst(page, STRANGER.login);
  await expect(page.getByRole('heading', { name: 'No timetable for you yet' })).toBeVisible();

  await comeInFirst(page, PUPIL.login);
  const timetables = new TimetablesPage(page);
  await expect(timetables.rows).toHaveCount(1);
  await timetables.rows.press('Enter');
  const week = page.getByRole('region', { name: 'The week' });
  await expect(week.getByLabel(/^Maths, Monday, 9:00 – 10:00/)).toBeVisible();
  await expect(week.locator('[data-look="true"]')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(week.getByText(/^Spelling, Monday, 10:00 – 11:00/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(timetables.rows).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('button')).toHaveText(['Timetables']);
});

/** In the place of whoever is here, with a password of one's own in the place of the given one. */
async function comeInFirst(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await signInAs(page, { login, password: GIVEN });
  await page.getByLabel('The password you were given', { exact: true }).fill(GIVEN);
  await page.getByLabel('New password', { exact: true }).fill(OWN);
  await page.getByLabel('The same password again', { exact: true }).fill(OWN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}
