import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { doubtfulWeek, emptyFile, lockedPdf, longScan, plainText, truncatedPdf } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';

test('a PDF, a scan, a photograph, a screenshot, a Word and an Excel file come in together and all are read', async ({
  intake,
}) => {
  const names = [
    'primary-week.pdf',
    'scan-of-sheet.pdf',
    'photo-of-sheet.jpg',
    'rotated-days.png',
    'word-table.docx',
    'stundenplan.xlsx',
  ];
  await intake.choose(names.map((name) => sample(name)));
  await expect(intake.rows).toHaveCount(names.length);
  for (const name of names) {
    await expect(intake.row(name)).toHaveAccessibleName(
      / \d\d lessons( and \d+ breaks?)? · (none marked|\d+ needs? a look)/,
      {
        timeout: 60_000,
      },
    );
    await expect(intake.button('Open', name)).toBeVisible();
  }
});

test('the first sheet can be one of the samples on the empty desk', async ({ intake }) => {
  await expect(intake.emptyTitle).toBeVisible();
  await intake.page.getByRole('button', { name: 'primary-week.pdf' }).click();
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/, 32 lessons and 10 breaks · none marked$/);
  await intake.page.getByRole('button', { name: 'Try a sample' }).click();
  await intake.page.getByRole('menuitem', { name: 'klasse-7c.pdf' }).click();
  await expect(intake.row('klasse-7c.pdf')).toHaveAccessibleName(/ lessons/);
});

test('files dropped on the window are read, whatever screen is open', async ({ intake, frame }) => {
  await frame.go('Review');
  await intake.drop([sample('primary-week.pdf'), sample('word-table.docx')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ lessons/);
  await expect(intake.row('word-table.docx')).toHaveAccessibleName(/ lessons/);
  await expect(intake.page.getByText('Drop to read')).toBeHidden();
});

test('a screenshot pasted from the clipboard is read under a name of its own', async ({ intake }) => {
  await intake.paste(sample('dark-cells.png', 'image.png'));
  const row = intake.list.getByRole('row', { name: /^Pasted picture \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png, / });
  await expect(row).toHaveAccessibleName(/ lessons/);
});

test('reading shows how far it is: stages, pages, and a bar that goes on', async ({ intake }) => {
  await intake.choose([longScan(3)]);
  const bar = intake.progress('long-scan.pdf');
  const value = async () => Number(await bar.getAttribute('aria-valuenow'));
  await expect.poll(value).toBeGreaterThan(0);
  const before = await value();
  const words = intake.row('long-scan.pdf');
  await expect(words).toContainText('finding words · page 1 of 3');
  await expect(words).toContainText('page 2 of 3');
  await expect(words).toContainText(/\d+ s left/);
  const later = await value();
  expect(later).toBeGreaterThan(before);
  expect(later).toBeLessThan(100);
  await expect(words).toHaveAccessibleName(/ 96 lessons and 30 breaks/);
  await expect(bar).toBeHidden();
});

test('a document that is cancelled stays cancelled, is out of the way, and can be read again', async ({ intake }) => {
  await intake.choose([longScan(6), sample('primary-week.pdf'), sample('word-table.docx')]);
  await expect(intake.progress('long-scan.pdf')).toBeVisible();
  // One that only waits can be cancelled as well.
  await expect(intake.row('word-table.docx')).toHaveAccessibleName(/Waiting/);
  await intake.button('Cancel reading', 'word-table.docx').click();
  await intake.button('Cancel reading', 'long-scan.pdf').click();
  await expect(intake.row('long-scan.pdf')).toHaveAccessibleName(/, Cancelled$/);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await expect(intake.row('word-table.docx')).toHaveAccessibleName(/, Cancelled$/);
  await expect(intake.row('long-scan.pdf')).toHaveAccessibleName(/, Cancelled$/);

  await intake.again('Read again', 'word-table.docx').click();
  await expect(intake.row('word-table.docx')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await intake.again('Read again', 'long-scan.pdf').click();
  await expect(intake.progress('long-scan.pdf')).toBeVisible();
});

const unreadable = [
  {
    handed: plainText,
    says: 'Files of this kind cannot be read: save the timetable as PDF, PNG, JPEG, Word (.docx) or Excel (.xlsx).',
  },
  { handed: lockedPdf, says: 'The file is locked with a password: open it, save it without one, and import that.' },
  { handed: truncatedPdf, says: 'The end of the file is missing: ask for it to be sent again.' },
  { handed: emptyFile, says: 'The file is empty: ask for it to be sent again.' },
];

test('a file that cannot be read says what is wrong and what to do, and leaves the others alone', async ({
  intake,
}) => {
  const files = unreadable.map(({ handed }) => handed());
  await intake.choose([...files, sample('primary-week.pdf')]);
  for (const [index, { says }] of unreadable.entries()) {
    await expect(intake.row(files[index]?.name ?? '')).toContainText(says);
  }
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);

  await intake.again('Try again', 'lunch.txt').click();
  await expect(intake.row('lunch.txt')).toContainText('Files of this kind cannot be read');
  await intake.button('Remove', 'lunch.txt').click();
  await expect(intake.row('lunch.txt')).toHaveCount(0);
  await expect(intake.rows).toHaveCount(unreadable.length);
});

test('a file too large for a timetable is turned away with a sentence that can be put away', async ({ intake }) => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-large-'));
  const path = join(folder, 'film.pdf');
  writeFileSync(path, '%PDF-1.4');
  truncateSync(path, 65 * 1024 * 1024);
  await intake.choose([path]);
  await expect(intake.notices).toContainText('“film.pdf” is larger than 64 MB and was not read.');
  await intake.page.getByRole('button', { name: 'Hide this message' }).click();
  await expect(intake.notices).toBeEmpty();
  await expect(intake.emptyTitle).toBeVisible();
  rmSync(folder, { recursive: true });
});

test('the same content under another name is recognised', async ({ intake }) => {
  await intake.choose([sample('primary-week.pdf'), sample('primary-week.pdf', 'copy of it.pdf')]);
  await expect(intake.row('copy of it.pdf')).toContainText('same content as primary-week.pdf');
  await expect(intake.row('primary-week.pdf')).not.toContainText('same content');
});

test('a blank form says that it is one', async ({ intake, review }) => {
  await intake.choose([sample('blank-form.pdf')]);
  await expect(intake.row('blank-form.pdf')).toHaveAccessibleName(/, A blank form: no lessons in it$/);
  await intake.button('Open', 'blank-form.pdf').click();
  await expect(review.week.getByRole('heading', { name: 'A blank form' })).toBeVisible();
});

test('a document that was removed is gone, and the desk is empty again', async ({ intake }) => {
  await intake.choose([doubtfulWeek()]);
  await expect(intake.row('doubtful-week.pdf')).toHaveAccessibleName(/ 6 need a look$/);
  await intake.button('Remove', 'doubtful-week.pdf').click();
  await expect(intake.emptyTitle).toBeVisible();
});

test('the same file can be chosen twice in a row', async ({ intake }) => {
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.rows).toHaveCount(1);
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.rows).toHaveCount(2);
});
