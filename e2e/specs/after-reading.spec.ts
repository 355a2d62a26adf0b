import { expect } from 'playwright/test';
import { expectNoViolations } from '../looks.ts';
import { doubtfulWeek, longScan, weekNaming } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { DataProtectionPage } from '../pages/data-protection-page.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';
import { killReader } from '../reader-process.ts';

/** In both themes, and as pictures for the eye where TIMETABLE_DESK_LOOKS names a folder. */
async function lookAtBoth({ page }: Pick<Desk, 'page'>, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoViolations(page, `${state}, ${colorScheme}`);
    const folder = process.env['TIMETABLE_DESK_LOOKS'];
    const path = `${folder}/${state.replaceAll(' ', '-')}-${colorScheme}.png`;
    if (folder !== undefined) await page.screenshot({ path, animations: 'disabled' });
  }
}

test('a second timetable of a class takes the place of the first, or says that both will be shown', async ({
  desk,
  frame,
  intake,
  review,
}) => {
  const { page } = desk;
  const draft = new DraftPage(page);
  const toPublishing = async (name: string, group: string) => {
    await intake.choose([doubtfulWeek(name)]);
    await intake.button('Open', name).click();
    await expect(review.picture).toBeVisible();
    await draft.sayOfAll('Class', group);
    await expect(draft.bar).toContainText('Saved');
    await draft.approve('');
    await page.keyboard.press('Control+Enter');
  };
  const publish = async () => {
    await draft.dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(draft.dialog).toHaveCount(0);
    await page.keyboard.press('Escape');
  };
  await toPublishing('bare.pdf', '');
  await expect(draft.dialog).toContainText('only the office will see it');
  await lookAtBoth(desk, 'publishing what names nobody');
  await publish();
  await toPublishing('first.pdf', '4M');
  await expect(draft.dialog).toContainText('Teachers and students of the class see it');
  await publish();

  await toPublishing('second.pdf', '4 m');
  const first = draft.dialog.getByRole('radio', { name: /first\.pdf/ });
  await expect(first).toBeChecked();
  await draft.dialog.getByRole('radio', { name: 'No', exact: true }).press('Space');
  await expect(draft.dialog.locator('.also-holding')).toContainText('also holds for the same class');
  await lookAtBoth(desk, 'a second timetable beside the first');
  await draft.dialog.getByRole('radio', { name: 'Yes, another one' }).press('Space');
  await draft.dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(draft.dialog.getByRole('textbox', { name: 'Search for it' })).toHaveAccessibleDescription(/choose it/);
  await lookAtBoth(desk, 'another timetable to take the place of');
  await first.press('Space');
  await expect(draft.dialog.locator('.also-holding')).not.toContainText('also holds');
  await expect(draft.dialog).toContainText('“4M · first.pdf” is no longer in force.');
  await draft.dialog.getByLabel('First day').fill('2099-11-02');
  await expect(draft.dialog).toContainText('“4M · first.pdf” ends on Nov 1, 2099.');
  await draft.dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(draft.bar).toContainText('“4M · first.pdf” ends on Nov 1, 2099.');
  await page.keyboard.press('Escape');
  await frame.go('Timetables');
  await expect(
    new TimetablesPage(page).row(/first\.pdf, Published, .* to Nov 1, 2099, then 4 m · second\.pdf/),
  ).toBeVisible();
  await lookAtBoth(desk, 'a timetable that another one follows');
});

test('what is erased says before that it is published, and who will not see it any more', async ({
  desk,
  frame,
  intake,
  review,
}) => {
  const { page } = desk;
  const draft = new DraftPage(page);
  await intake.choose([weekNaming('Ms Quill', 'choir.pdf')]);
  await intake.button('Open', 'choir.pdf').click();
  await expect(review.picture).toBeVisible();
  await draft.approve('');
  await draft.publish();
  await frame.go('Data protection');
  const protection = new DataProtectionPage(page);
  await protection.open('A person’s data');
  await protection.find('quill');
  await protection.found.getByRole('button', { name: 'Erase choir.pdf for good', exact: true }).click();
  await expect(protection.dialog).toContainText('Teachers and students will not see any more:5 Rowan: seen now');
  await lookAtBoth(desk, 'erasing what is published');
  await protection.dialog.getByRole('button', { name: 'Erase for good', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is kept about “quill”' })).toBeVisible();
});

test('that an approved sheet could not be read again is told where it lies, until somebody has seen it', async ({
  openDesk,
}) => {
  const { page, ...rest } = await openDesk();
  const intake = new IntakePage(page);
  const draft = new DraftPage(page);
  await intake.choose([longScan(2)]);
  await expect(intake.row('long-scan.pdf')).toHaveAccessibleName(/ 64 lessons and 20 breaks/, { timeout: 60_000 });
  await intake.button('Open', 'long-scan.pdf').click();
  await expect(new ReviewPage(page).picture).toBeVisible();
  await draft.approve('');
  await draft.bar.getByRole('button', { name: 'Read again' }).click();
  const first = await killReader({ page, ...rest });
  await killReader({ page, ...rest }, first);
  const told = page.getByRole('status').filter({ hasText: 'The sheet was to be read again, and that failed' });
  await expect(told).toContainText('Reading this file broke off twice');
  await lookAtBoth({ page }, 'a reading that failed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  await new TimetablesPage(page).row(/reading again failed/).waitFor();
  await lookAtBoth({ page }, 'the row of a reading that failed');
  await new TimetablesPage(page).row(/reading again failed/).press('Enter');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
});
