import { expect } from 'playwright/test';
import type { Locator } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { doubtfulWeek, twoPages } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { IntakePage } from '../pages/intake-page.ts';

async function open(intake: IntakePage, ...[document]: readonly [ReturnType<typeof sample>]): Promise<void> {
  await intake.choose([document]);
  await intake.button('Open', document.name).click();
}

test('a click on a block marks its place on the sheet, and a click on the sheet finds its block', async ({
  intake,
  review,
}) => {
  await open(intake, sample('primary-week.pdf'));
  await expect(review.title('primary-week.pdf')).toBeVisible();

  const computing = review.block('Computing, Thursday, 13:15 – 14:15');
  await computing.click();
  await expect(computing).toHaveAttribute('aria-selected', 'true');
  await review.expectMarkOver(review.textOnSheet('Computing'));
  await expect(review.details.getByRole('group', { name: /^Name, day and times/ })).toContainText(
    /Thursday.*13:15.*14:15/,
  );

  await review.textOnSheet('Library').click();
  const library = review.block('Library, Friday, 10:00 – 10:45');
  await expect(library).toBeFocused();
  await expect(library).toHaveAttribute('aria-selected', 'true');
  await expect(computing).toHaveAttribute('aria-selected', 'false');
  await review.expectMarkOver(review.textOnSheet('Library'));
});

test('one cell for all days is a block on each, and clicking it again goes from day to day', async ({
  intake,
  review,
}) => {
  await open(intake, sample('word-table.docx'));
  const lunch = review.textOnSheet('Lunch');
  await lunch.click();
  await expect(review.block('Lunch, Monday, 12:15 – 13:15')).toBeFocused();
  await lunch.click();
  await expect(review.block('Lunch, Tuesday, 12:15 – 13:15')).toBeFocused();
  await review.expectMarkOver(lunch);
});

test('a photograph is marked where the camera saw the lesson', async ({ intake, review }) => {
  await open(intake, sample('photo-of-sheet.jpg'));
  await expect(review.picture).toBeVisible();
  await review.block('Music, Wednesday, 10:00 – 10:45').click();
  await review.expectMarkOver(review.textOnSheet('Music'));
});

test('by keyboard alone: a sample, its week, the details, what needs a look, and back', async ({ intake, review }) => {
  const { page } = intake;
  await tabTo(page.getByRole('button', { name: 'own-times.pdf' }));
  await page.keyboard.press('Enter');
  await expect(intake.row('own-times.pdf')).toHaveAccessibleName(/ lessons/);
  await tabTo(intake.row('own-times.pdf'));
  await page.keyboard.press('Enter');

  const focused = review.week.locator(':focus');
  await expect(focused).toHaveAccessibleName(/, Monday, /);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/, Tuesday, /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await expect(focused).toHaveAccessibleName(/, Tuesday, /);
  await expect(review.shownBox).toBeVisible();

  await page.keyboard.press('F6');
  await expect(review.leaf('Lesson')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(review.leaf('The whole timetable')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(review.leaf('Contradictions')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(review.sheet.getByRole('group', { name: 'Page 1 of the sheet' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(focused).toHaveAccessibleName(/, Tuesday, /);

  await page.keyboard.press('Escape');
  await expect(intake.row('own-times.pdf')).toBeFocused();
});

test('what needs a look is marked by more than colour, and N goes from one to the next', async ({ intake, review }) => {
  await open(intake, doubtfulWeek());
  await expect(review.page.getByText('6 need a look', { exact: true })).toBeVisible();
  const doubtful = review.week.getByRole('gridcell', { name: /^needs a look, / });
  await expect(doubtful).toHaveCount(6);
  for (const block of await doubtful.all()) await expect(block.locator('svg')).toBeVisible();

  await review.page.keyboard.press('n');
  await expect(review.block('needs a look, Swimming, Monday')).toBeFocused();
  await expect(review.details).toContainText('No time belongs to this place on the sheet.');
  await review.expectMarkOver(review.textOnSheet('Swimming'));
  await review.page.getByRole('button', { name: 'Next to look at' }).click();
  await review.expectMarkOver(review.textOnSheet('10.15 - 11.00'));
  await review.page.keyboard.press('n');
  await review.expectMarkOver(review.textOnSheet('Drama'));
});

test('what the sheet says twice, and what was set aside, is listed and shows its place', async ({ intake, review }) => {
  await open(intake, doubtfulWeek());
  await review.leaf('Contradictions').click();
  const printed = review.details.getByRole('button', { name: /the sheet prints 10:00 and 10:15/ });
  await printed.click();
  await expect(review.block('needs a look, Maths, Tuesday, 10:15 – 11:00')).toHaveAttribute('aria-selected', 'true');
  await review.expectMarkOver(review.textOnSheet('10.15 - 11.00'));

  await review.leaf('Set aside').click();
  const aside = review.details.getByRole('button', { name: /Bring your reading folder every day/ });
  await aside.click();
  await expect(aside).toHaveAttribute('aria-current', 'true');
  await review.expectMarkOver(review.textOnSheet('Bring your reading folder every day.'));
});

test('the text of the sheet can be selected and copied', async ({ intake, review }) => {
  await open(intake, sample('primary-week.pdf'));
  const { page } = review;
  await review.textOnSheet('Computing').dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Computing');
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('paste', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''));
      }),
  );
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  expect((await copied).trim()).toBe('Computing');
});

test('the text of a photograph lies over its letters and can be selected too', async ({ intake, review }) => {
  await open(intake, sample('photo-of-sheet.jpg'));
  await review.textOnSheet('Computing').dblclick();
  expect(await review.page.evaluate(() => getSelection()?.toString().trim())).toBe('Computing');
});

test('plus, minus and zero change the size of the sheet', async ({ intake, review }) => {
  await open(intake, sample('primary-week.pdf'));
  const width = async () => (await review.picture.boundingBox())?.width ?? 0;
  await expect(review.picture).toBeVisible();
  const fitted = await width();
  await review.page.keyboard.press('+');
  await expect(review.sheet).toContainText('125 %');
  expect(await width()).toBeGreaterThan(fitted * 1.2);
  await review.page.keyboard.press('0');
  await expect(review.sheet).toContainText('100 %');
  await review.page.keyboard.press('-');
  await expect(review.sheet).toContainText('75 %');
  expect(await width()).toBeLessThan(fitted);
  await review.page.getByRole('button', { name: 'Fit the width' }).click();
  await expect.poll(width).toBeCloseTo(fitted, 0);
});

test('the week can be laid out by times, by periods and as a list, and keeps what was chosen', async ({
  intake,
  review,
}) => {
  await open(intake, sample('primary-week.pdf'));
  const block = review.block('Art, Tuesday, 14:15 – 15:15');
  await block.click();
  await review.page.keyboard.press('p');
  await expect(review.view('Periods')).toBeChecked();
  await expect(review.week.getByRole('rowheader', { name: '14:15' })).toBeVisible();
  await expect(block).toHaveAttribute('aria-pressed', 'true');
  await review.view('List').click();
  await expect(review.week.getByRole('group', { name: 'Tuesday' })).toContainText('Art');
  await expect(block).toHaveAttribute('aria-selected', 'true');
  await review.view('Times').click();
  // To true time: a lesson of an hour is as tall as six of ten minutes.
  const height = async (sentence: string) => (await review.block(sentence).boundingBox())?.height ?? 0;
  const [hour, tenMinutes] = [
    await height('Art, Tuesday, 14:15 – 15:15'),
    await height('Register, Monday, 8:50 – 9:00'),
  ];
  expect(hour / tenMinutes).toBeGreaterThan(5);
  expect(hour / tenMinutes).toBeLessThan(7);
});

test('a document of two pages shows the page of the timetable that is looked at', async ({ intake, review }) => {
  await open(intake, twoPages());
  await expect(review.textOnSheet('Pottery')).toBeVisible();
  const parts = review.page.getByRole('radiogroup', { name: 'Timetables on this sheet' });
  await parts.getByRole('radio').nth(1).click();
  await expect(review.textOnSheet('Fencing')).toBeVisible();
  await expect(review.block('Fencing, Monday, 9:00 – 10:00')).toBeVisible();
  await review.page.getByRole('radiogroup', { name: 'Pages' }).getByRole('radio', { name: 'Page 1' }).click();
  await expect(review.textOnSheet('Pottery')).toBeVisible();
});

test('Review without a document offers those that were read', async ({ intake, frame, review }) => {
  await frame.go('Review');
  await expect(intake.page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await intake.page.getByRole('button', { name: 'Go to Intake' }).click();
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ lessons/);
  await frame.go('Review');
  await intake.page.getByRole('grid', { name: 'Which document?' }).getByRole('row').click();
  await expect(review.title('primary-week.pdf')).toBeVisible();
});

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    await control.page().keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${control.toString()} is not reached by Tab`);
}
