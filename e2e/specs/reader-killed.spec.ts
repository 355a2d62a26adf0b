import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { longScan } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import { killReader, readerPid } from '../reader-process.ts';

test('a reader killed in the middle of a page is replaced, and the document read all the same', async ({
  desk,
  intake,
}) => {
  await intake.choose([longScan(2)]);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  const killed = await killReader(desk);
  await expect(intake.row('long-scan.pdf')).toHaveAccessibleName(/ 64 lessons and 20 breaks/, { timeout: 60_000 });
  expect(await readerPid(desk)).not.toBe(killed);
});

test('a document that killed its reader twice is set apart with a sentence, and the next one is read', async ({
  desk,
  intake,
}) => {
  await intake.choose([longScan(6), sample('primary-week.pdf')]);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  const first = await killReader(desk);
  await killReader(desk, first);
  await expect(intake.row('long-scan.pdf')).toContainText(
    'Reading this file broke off twice, so it was set apart: open it, save it as PDF, and import that.',
  );
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await intake.again('Try again', 'long-scan.pdf').click();
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
});

test('while a page is being read the window answers', async ({ desk, intake, frame, review }) => {
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await intake.choose([longScan(8)]);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  await intake.button('Open', 'primary-week.pdf').click();
  await review.block('Maths, Monday, 9:00 – 10:00').click();
  await expect(review.shownBox).toBeVisible();
  await frame.go('Intake');
  // All of that happened while the reader was at work.
  await expect(intake.progress('long-scan.pdf')).toBeVisible();
  expect(await readerPid(desk)).not.toBeNull();
});
