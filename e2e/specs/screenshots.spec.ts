import { fileURLToPath } from 'node:url';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { plainText } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';

/** The pictures in the README. Made only when asked for (see playwright.config.ts), so that a test run changes no file. */

test('the pictures of the README', async ({ desk, frame, intake, review }) => {
  const { page } = desk;
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  await frame.wear('Light');
  const names = [
    'photo-of-sheet.jpg',
    'klasse-7c.pdf',
    'dark-cells.png',
    'word-table.docx',
    'middle-school-colours.png',
  ];
  await intake.choose([plainText(), ...names.map((name) => sample(name)), sample('scan-of-sheet.pdf')]);
  for (const name of names) await expect(intake.button('Open', name)).toBeVisible({ timeout: 60_000 });
  await expect(intake.row('scan-of-sheet.pdf')).toContainText('finding words');
  await take(desk, 'intake');

  await expect(intake.button('Open', 'scan-of-sheet.pdf')).toBeVisible();
  await intake.button('Open', 'photo-of-sheet.jpg').click();
  await expect(review.picture).toBeVisible();
  await review.block('Computing, Thursday, 13:15 – 14:15').click();
  await take(desk, 'review-light');

  await page.keyboard.press('Escape');
  await frame.wear('Dark');
  await intake.button('Open', 'middle-school-colours.png').click();
  await expect(review.picture).toBeVisible();
  await review.week.getByLabel(/^Physics, Thursday/).click();
  await expect(review.shownBox).toBeVisible();
  await take(desk, 'review-dark');
});

async function take({ page }: Desk, name: string): Promise<void> {
  await page.mouse.move(640, 799);
  const path = fileURLToPath(new URL(`../../docs/screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: 'disabled', scale: 'css' });
}
