import Database from 'better-sqlite3';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { doubtfulWeek } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import { officeFilesIn } from '../office-files.ts';
import { lookAtBoth } from '../looks.ts';
import { BinPage } from '../pages/bin-page.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';

const WEEK = 'doubtful-week.pdf';

test('what was removed is said and undone, and a double click removes one row and not two', async ({
  desk,
  intake,
}) => {
  const { page } = desk;
  const names = ['one.pdf', 'two.pdf', 'three.pdf'];
  await intake.choose(names.map((name) => sample('primary-week.pdf', name)));
  for (const name of names) await expect(intake.button('Open', name)).toBeVisible();
  const box = await intake.button('Remove', 'three.pdf').boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 10, (box?.y ?? 0) + 10, { delay: 60 });
  await expect(page.getByText('three.pdf is in the bin.').first()).toBeVisible();
  await expect(intake.rows).toHaveCount(2);
  await lookAtBoth(desk, 'a removed document');

  await page.getByRole('button', { name: 'Undo: take three.pdf back from the bin' }).click();
  await expect(intake.rows).toHaveCount(3);
  await expect(intake.row('three.pdf')).toBeFocused();

  // By keyboard alone: the focus goes on to the next row, and Tab from the list comes to the way back.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(intake.button('Remove', 'three.pdf')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(intake.rows).toHaveCount(2);
  await expect(intake.list.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo: take three.pdf back from the bin' })).toBeFocused();
});

test('with the last row gone the way back has the focus', async ({ desk, intake }) => {
  const { page } = desk;
  await intake.choose([doubtfulWeek()]);
  await intake.button('Remove', WEEK).press('Enter');
  await expect(intake.emptyTitle).toBeVisible();
  await expect(page.getByRole('button', { name: `Undo: take ${WEEK} back from the bin` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(intake.row(WEEK)).toBeFocused();
});

test('a published timetable that is being changed says so, and is removed only after what would vanish was said', async ({
  desk,
  frame,
  intake,
}) => {
  const { page } = desk;
  await intake.choose([doubtfulWeek()]);
  await intake.button('Open', WEEK).click();
  await expect(new ReviewPage(page).picture).toBeVisible();
  const draft = new DraftPage(page);
  await draft.approve('Compared with the sheet');
  await draft.publish();
  await draft.reopen();
  await frame.go('Intake');
  await expect(intake.row(WEEK)).toContainText(/published from .* · being changed/);
  await lookAtBoth(desk, 'a published sheet being changed');

  await intake.button('Remove', WEEK).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/seen now, from /);
  await lookAtBoth(desk, 'removing a published timetable');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(intake.row(WEEK)).toBeVisible();
  await intake.button('Remove', WEEK).click();
  await dialog.getByRole('button', { name: 'Remove all the same' }).click();
  await expect(intake.emptyTitle).toBeVisible();

  await frame.go('Bin');
  const bin = new BinPage(page);
  await lookAtBoth(desk, 'a published sheet in the bin');
  await page.getByRole('button', { name: `Erase ${WEEK} for good`, exact: true }).click();
  await expect(dialog).toContainText('A timetable that was published goes with it.');
  await lookAtBoth(desk, 'erasing a published timetable');
  await dialog.getByRole('button', { name: 'Erase for good', exact: true }).click();
  await expect(bin.rows).toHaveCount(0);
});

test('a timetable whose sheet was lost with a damaged file is removed in the list of timetables', async ({
  openDesk,
  profile,
}) => {
  const first = await openDesk();
  const intake = new IntakePage(first.page);
  await intake.choose([doubtfulWeek()]);
  await expect(intake.button('Open', WEEK)).toBeVisible();
  await first.close();
  // As saving what is sound of a damaged file leaves it.
  const file = new Database(officeFilesIn(profile).database);
  file.pragma('foreign_keys = ON');
  file.exec('DELETE FROM documents');
  file.close();

  const desk = await openDesk();
  const { page } = desk;
  const frame = new FramePage(page);
  await frame.go('Timetables');
  const timetables = new TimetablesPage(page);
  await expect(timetables.rows).toHaveCount(1);
  await lookAtBoth(desk, 'a timetable without its sheet');
  await page.getByRole('button', { name: `Remove ${WEEK}`, exact: true }).click();
  await expect(timetables.rows).toHaveCount(0);
  await page.getByRole('button', { name: `Undo: take ${WEEK} back from the bin` }).click();
  await expect(timetables.rows).toHaveCount(1);
  await page.getByRole('button', { name: `Remove ${WEEK}`, exact: true }).click();
  await expect(timetables.rows).toHaveCount(0);
  await frame.go('Bin');
  await expect(new BinPage(page).row(WEEK)).toContainText('without its sheet');
  await lookAtBoth(desk, 'a timetable without its sheet in the bin');
});
