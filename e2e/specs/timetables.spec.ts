import { expect } from 'playwright/test';
import { doubtfulWeek, twoPages } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';

const WEEK = 'doubtful-week.pdf';

/** Imports the week and opens it in Review. */
async function openWeek({ page }: Desk): Promise<{ draft: DraftPage; review: ReviewPage }> {
  const intake = new IntakePage(page);
  await intake.choose([doubtfulWeek()]);
  await intake.button('Open', WEEK).click();
  const review = new ReviewPage(page);
  await expect(review.picture).toBeVisible();
  return { draft: new DraftPage(page), review };
}

test('a document becomes a timetable that is corrected, approved and published, and nothing is lost by a restart', async ({
  openDesk,
}) => {
  const first = await openDesk();
  const { draft, review } = await openWeek(first);
  await review.block('Maths, Monday, 9:00 – 10:00').click();
  await draft.typeOver('Title', 'Algebra');
  await expect(draft.bar).toContainText('Saved');
  await draft.typeOver('Room', 'B12');
  await expect(review.block('Algebra, Monday, 9:00 – 10:00, B12')).toBeVisible();
  await first.page.keyboard.press('Control+z');
  await expect(review.block('Algebra, Monday, 9:00 – 10:00')).toBeVisible();
  await first.close();

  const second = await openDesk();
  const again = new ReviewPage(second.page);
  const redone = new DraftPage(second.page);
  await new IntakePage(second.page).button('Open', WEEK).click();
  await expect(again.block('Algebra, Monday, 9:00 – 10:00')).toBeVisible();
  await second.page.keyboard.press('Control+y');
  await expect(again.block('Algebra, Monday, 9:00 – 10:00, B12')).toBeVisible();
  await redone.approve('Compared with the sheet');
  await expect(redone.bar).toContainText('Approved');
  await expect(redone.undo).toHaveCount(0);
  await redone.publish();
  await expect(redone.bar).toContainText(/^Published, from /);
  await second.page.keyboard.press('Escape');
  await expect(new IntakePage(second.page).emptyTitle).toBeVisible();
  await second.close();

  const third = await openDesk();
  await new FramePage(third.page).go('Timetables');
  const timetables = new TimetablesPage(third.page);
  await timetables.search.fill('algebra');
  await expect(timetables.row(/Published, from /)).toHaveCount(1);
  await timetables.row(/Published, from /).press('Enter');
  const history = new DraftPage(third.page);
  await history.openHistory();
  await expect(history.versions).toHaveCount(2);
  await expect(history.versions.last()).toContainText('Reason: Compared with the sheet');
});

test('what was typed wrongly is said kindly, and Escape leaves the field as it was', async ({ desk }) => {
  const { draft, review } = await openWeek(desk);
  await review.block('Maths, Monday, 9:00 – 10:00').press('F2');
  await expect(draft.typing('Title')).toHaveValue('Maths');
  await desk.page.keyboard.press('Escape');
  await draft.typeOver('End', 'soon');
  await expect(draft.typing('End')).toHaveAccessibleDescription('Write the time as 9:30.');
  await draft.typing('End').fill('8.30');
  await desk.page.keyboard.press('Enter');
  await expect(draft.typing('End')).toHaveAccessibleDescription(/must end after that/);
  await desk.page.keyboard.press('Escape');
  await expect(draft.field('End')).toBeFocused();
  await expect(review.block('Maths, Monday, 9:00 – 10:00')).toBeVisible();
  await expect(draft.undo).toBeDisabled();
});

test('a doubtful lesson is accepted, another set aside and brought back, by keyboard alone', async ({ desk }) => {
  const { draft, review } = await openWeek(desk);
  const toLookAt = desk.page.getByText(/^\d+ needs? a look$/);
  const before = Number.parseInt((await toLookAt.innerText()).split(' ')[0] ?? '', 10);
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.press('a');
  await expect(toLookAt).toHaveText(new RegExp(`^${before - 1} need`));

  // On a field the same keys are words, and do nothing to the lesson.
  await draft.field('Title').press('Delete');
  await draft.field('Title').press('a');
  await expect(toLookAt).toHaveText(new RegExp(`^${before - 1} need`));

  await review.block('Story, Monday, 14:00 – 15:00').press('Delete');
  await expect(review.block('Story, Monday, 14:00 – 15:00')).toHaveCount(0);
  await expect(review.week.locator(':focus')).toHaveCount(1);
  await review.leaf('Set aside').click();
  await review.details.getByRole('button', { name: 'Bring back Story' }).press('Enter');
  await expect(review.block('Story, Monday, 14:00 – 15:00')).toBeVisible();
  await expect(draft.undo).toBeEnabled();
});

test('from an approved sheet the round goes on to the next, and what holds for the whole timetable is at hand', async ({
  desk,
}) => {
  const { page } = desk;
  const intake = new IntakePage(page);
  const review = new ReviewPage(page);
  const draft = new DraftPage(page);
  await intake.choose([doubtfulWeek(), twoPages()]);
  await expect(intake.button('Open', 'two-classes.pdf')).toBeVisible();
  await intake.button('Open', WEEK).click();
  await expect(review.picture).toBeVisible();
  await review.block('Story, Monday, 14:00 – 15:00').click();
  await draft.sayOfAll('Class', '3A');
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('3A');
  await draft.bar.getByRole('button', { name: 'Approve…' }).click();
  await page.keyboard.press('Enter');
  await expect(draft.bar.getByRole('button', { name: 'Publish…' })).toBeFocused();
  await expect(page.getByText(/needs? a look$/)).toHaveCount(0);
  await expect(draft.bar.getByRole('button', { name: 'Next sheet' })).toBeVisible();
  await expect(review.details.getByRole('tabpanel', { name: 'The whole timetable' })).toContainText(/^Class3A/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('two-classes.pdf');
});

test('a class corrected is offered to be corrected in the title too, and done only where one says so', async ({
  desk,
}) => {
  const { draft } = await openWeek(desk);
  const { page } = desk;
  await draft.sayOfAll('Class', '4 Oak');
  const offer = page.getByRole('button', { name: 'Change it too: Title: change it to “Class 4 Oak” too?' });
  await expect(offer).toBeVisible();
  await expect(draft.field('Class')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(offer).toBeFocused();
  await expect(draft.field('Title')).toContainText('Class 4 Elm');
  await page.keyboard.press('Enter');
  await expect(draft.field('Title')).toBeFocused();
  await expect(draft.field('Title')).toContainText('Class 4 Oak');
  await expect(page.getByRole('button', { name: /^Change it too/ })).toHaveCount(0);
});

test('by keyboard alone a timetable is approved, published and reopened, and the focus is never lost', async ({
  desk,
}) => {
  const { draft } = await openWeek(desk);
  const { page } = desk;
  await draft.bar.getByRole('button', { name: 'Approve…' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(draft.bar.getByRole('button', { name: 'Publish…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await draft.dialog.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await draft.dialog.waitFor({ state: 'detached' });
  await expect(draft.bar.getByText(/^Published, from /)).toBeFocused();
  await draft.bar.getByRole('button', { name: 'Reopen…' }).press('Enter');
  await expect(draft.dialog.getByRole('button', { name: 'Reopen', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await draft.dialog.waitFor({ state: 'detached' });
  await expect(draft.bar.getByRole('button', { name: 'Approve…' })).toBeFocused();
});

test('two versions are compared in words', async ({ desk }) => {
  const { draft, review } = await openWeek(desk);
  await draft.approve('');
  await draft.reopen();
  await review.block('Maths, Monday, 9:00 – 10:00').click();
  await draft.typeOver('Room', 'B12');
  await review.block('Story, Monday, 14:00 – 15:00').press('Delete');
  await expect(review.block('Story, Monday, 14:00 – 15:00')).toHaveCount(0);
  await draft.openHistory();
  await expect(draft.differences).toHaveText([
    /^Changed Maths, Monday, 9:00 – 10:00Room: B12, empty before$/,
    /^Gone Story, Monday, 14:00 – 15:00$/,
  ]);
});

test('a sheet that is read again changes nothing by itself: its proposal waits, and what people said stays', async ({
  desk,
}) => {
  const { draft, review } = await openWeek(desk);
  await review.block('Maths, Monday, 9:00 – 10:00').click();
  await draft.typeOver('Title', 'Algebra');
  await draft.bar.getByRole('button', { name: 'Read again' }).click();
  await expect(desk.page.getByText(/What that would change waits for you/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'Look at it…' }).click();
  await expect(draft.dialog.getByText('The new reading says the same: nothing would change.')).toBeVisible();
  await draft.dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(desk.page.getByText(/What that would change waits for you/)).toHaveCount(0);
  await expect(review.block('Algebra, Monday, 9:00 – 10:00')).toBeVisible();
});

test('timetables are found by a word of theirs and by where they stand', async ({ desk }) => {
  const { page } = desk;
  const intake = new IntakePage(page);
  const timetables = new TimetablesPage(page);
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { name: 'No timetables yet' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await intake.choose([doubtfulWeek(), twoPages()]);
  await expect(intake.button('Open', WEEK)).toBeVisible();
  await expect(intake.button('Open', 'two-classes.pdf')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(timetables.rows).toHaveCount(2);
  // Looking for something keeps nobody from going elsewhere.
  await timetables.search.focus();
  await page.keyboard.press('Alt+1');
  await expect(intake.button('Open', WEEK)).toBeVisible();
  await page.keyboard.press('Alt+3');
  await timetables.search.fill('pottry');
  await expect(timetables.rows).toHaveCount(1);
  await expect(timetables.row(/two-classes/)).toBeVisible();
  await timetables.search.fill('zeppelin');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await timetables.sift('Published');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await timetables.sift('In review');
  await timetables.row(/doubtful-week/).press('Enter');
  await expect(new ReviewPage(page).title(WEEK)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(timetables.row(/doubtful-week/)).toBeFocused();
});
