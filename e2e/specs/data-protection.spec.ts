import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { sample } from '../documents/files.ts';
import { weekNaming } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { expectNothingCut, lookAtBoth, zoomWindow } from '../looks.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { BinPage } from '../pages/bin-page.ts';
import { DataProtectionPage } from '../pages/data-protection-page.ts';

const COLLEAGUE = { name: 'Ms Quill', login: 'quill', role: 'Teacher', password: 'seven small umbrellas' } as const;

/** Where the computer's own dialog would save. */
async function saveTo({ app }: Desk, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** The files of the profile, Chromium's own among them, in which one of the words stands in the clear. */
function filesHolding(folder: string, words: readonly string[]): string[] {
  const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  expect(files.length).toBeGreaterThan(5);
  return files.filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
}

test('what was thrown away is taken back, or erased for good with what it says', async ({ desk, frame, intake }) => {
  const { page } = desk;
  await intake.choose([sample('primary-week.pdf'), weekNaming('Ms Quill', 'choir.pdf')]);
  for (const name of ['primary-week.pdf', 'choir.pdf']) {
    await expect(intake.button('Open', name)).toBeVisible();
    await intake.button('Remove', name).click();
    await expect(intake.button('Open', name)).toHaveCount(0);
  }
  await frame.go('Bin');
  const bin = new BinPage(page);
  await expect(bin.rows).toHaveCount(2);
  await expect(bin.row('choir.pdf')).toContainText('from Ms Example');
  await lookAtBoth(desk, 'the bin');

  // By keyboard alone: into the list, to the row's first button, and back onto the desk with it.
  await bin.rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bin.rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Erase choir.pdf for good' }).click();
  await expect(bin.dialog).toContainText('nobody can bring it back');
  await lookAtBoth(desk, 'erasing a document');
  await bin.dialog.getByRole('button', { name: 'Keep it' }).click();
  await bin.erase('choir.pdf');
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  await expect(page.getByText(/“choir\.pdf” is erased/).first()).toBeVisible();
  await frame.go('Intake');
  await expect(intake.button('Open', 'primary-week.pdf')).toBeVisible();
  await frame.go('Activity');
  const activity = new ActivityPage(page);
  await expect(activity.entries.first()).toContainText('Document erased for good');
  await expect(page.getByText('choir.pdf')).toHaveCount(0);
});

test('what is kept about a person is found, handed out and erased', async ({
  desk,
  frame,
  intake,
  profile,
}, testInfo) => {
  const { page } = desk;
  await intake.choose([weekNaming('Ms Quill', 'choir.pdf'), sample('primary-week.pdf')]);
  for (const name of ['primary-week.pdf', 'choir.pdf']) await expect(intake.button('Open', name)).toBeVisible();
  await page.getByRole('button', { name: 'Data protection of choir.pdf' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: /Legal basis/ }).click();
  await page.getByRole('option', { name: 'Public task' }).click();
  await form.getByRole('textbox', { name: 'Note' }).fill('Education Act');
  await lookAtBoth(desk, 'a legal basis');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await frame.go('Accounts');
  await new AccountsPage(page).add(COLLEAGUE);

  await frame.go('Data protection');
  const protection = new DataProtectionPage(page);
  await expect(page.getByRole('rowheader', { name: 'Accounts' })).toBeVisible();
  await lookAtBoth(desk, 'the data map');
  await protection.open('A person’s data');
  await protection.find('quill');
  await expect(protection.found.getByText('choir.pdf')).toBeVisible();
  await expect(protection.found.getByText('1 lesson')).toBeVisible();
  await expect(protection.found.getByText('primary-week.pdf')).toHaveCount(0);
  await lookAtBoth(desk, 'a person found');
  const file = testInfo.outputPath('person.html');
  await saveTo(desk, file);
  await page.getByRole('button', { name: 'Save everything about Ms Quill' }).click();
  await expect(page.getByText(/Everything about “Ms Quill” was saved/).first()).toBeVisible();
  const saved = readFileSync(file, 'utf8');
  for (const words of ['Ms Quill', 'choir.pdf', 'account.created', 'MO 10:00–11:00']) expect(saved).toContain(words);

  await protection.erase('Ms Quill');
  await expect(page.getByText(/“Ms Quill” is erased/).first()).toBeVisible();
  await expect(protection.found.getByRole('heading', { name: 'Accounts' })).toHaveCount(0);
  await protection.erase('choir.pdf');
  await expect(page.getByRole('heading', { name: 'Nothing is kept about “quill”' })).toBeVisible();
  await frame.go('Intake');
  await expect(intake.row('choir.pdf')).toHaveCount(0);
  await expect(intake.row('primary-week.pdf')).toHaveCount(1);
  await desk.close();
  expect(filesHolding(profile, ['Ms Quill', 'choir.pdf', 'Education Act'])).toEqual([]);
});

test('the school’s rule is set, shows what goes, and goes only when it is carried out', async ({
  desk,
  frame,
  intake,
}) => {
  const { page } = desk;
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.button('Open', 'primary-week.pdf')).toBeVisible();
  await frame.go('Data protection');
  const protection = new DataProtectionPage(page);
  await protection.open('How long');
  await page.getByRole('textbox', { name: 'Days for what was never used' }).fill('none');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type a whole number of days')).toBeVisible();
  // From a mark beside it no key throws away what is half typed there.
  await page.getByRole('checkbox').focus();
  for (const key of ['Escape', 'Alt+1', 'ControlOrMeta+,']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Days for what was never used' })).toHaveValue('none');
  await page.getByRole('textbox', { name: 'Days for what was never used' }).fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Due now: 1' })).toBeVisible();
  await lookAtBoth(desk, 'how long things are kept');
  await page.getByRole('button', { name: 'Carry out now…' }).click();
  await expect(protection.dialog).toContainText('primary-week.pdf');
  await lookAtBoth(desk, 'carrying out the rule');
  await protection.dialog.getByRole('button', { name: 'Carry out', exact: true }).click();
  await expect(page.getByText('Into the bin: 1. Erased for good: 0.').first()).toBeVisible();
  await frame.go('Bin');
  await expect(new BinPage(page).row('primary-week.pdf')).toBeVisible();

  await frame.speak('Deutsch');
  await page.getByRole('navigation').getByRole('button', { name: 'Datenschutz' }).click();
  await page.getByRole('tab', { name: 'Wie lange' }).click();
  await zoomWindow(desk, 1.25);
  await expectNothingCut(page, 'how long things are kept in German, 125 %');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(480, 400));
  await expectNothingCut(page, 'how long things are kept in the smallest window');
});

test('the report for technical help is seen before it is saved, names nobody, and no crash leaves a dump', async ({
  desk,
  frame,
  intake,
  profile,
}, testInfo) => {
  const { page } = desk;
  await intake.choose([weekNaming('Ms Quill', 'choir.pdf')]);
  await expect(intake.button('Open', 'choir.pdf')).toBeVisible();
  await frame.go('Data protection');
  const protection = new DataProtectionPage(page);
  await protection.open('On what grounds');
  await page.getByRole('button', { name: /Legal basis/ }).click();
  await page.getByRole('option', { name: 'Public task' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Education Act');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The usual legal basis is saved.').first()).toBeVisible();
  await lookAtBoth(desk, 'the usual legal basis');
  await protection.open('What is kept');
  await protection.open('On what grounds');
  await expect(page.getByRole('button', { name: /Legal basis/ })).toHaveText(/Public task/);
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Education Act');
  await protection.open('Report for technical help');
  await page.getByRole('button', { name: 'Put together' }).click();
  await expect(protection.report).toContainText('documents: 1');
  await lookAtBoth(desk, 'the report');
  const shown = await protection.report.innerText();
  const file = testInfo.outputPath('report.txt');
  await saveTo(desk, file);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('The report was saved, as it stands here.').first()).toBeVisible();
  const saved = readFileSync(file, 'utf8');
  expect(saved.trim()).toBe(shown.trim());
  for (const word of ['Quill', 'choir', 'Example', 'Millbrook', 'Choir', 'Education', profile])
    expect(saved).not.toContain(word);

  const crashed = page.waitForEvent('crash');
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  const dumps = globSync('**/*', { cwd: profile }).filter((name) =>
    /\.(dmp|mdmp|core)$|(^|\/)core(\.\d+)?$/.test(name),
  );
  expect(dumps.filter((name) => statSync(join(profile, name)).size > 0)).toEqual([]);
});
