import { expect } from 'playwright/test';
import { FOUNDER, keepSheet, readCode } from '../come-in.ts';
import { sample } from '../documents/files.ts';
import { doubtfulWeek, longScan, plainText, twoPages } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { expectNothingCut, expectNoViolations, zoomWindow } from '../looks.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

type Look = (state: string) => Promise<void>;

/** Goes through every screen and state of the window, English or German, and looks at each. */
async function walk(desk: Desk, look: Look): Promise<void> {
  await walkIntake(desk, look);
  await walkReview(desk, look);
  await walkTimetables(desk, look);
}

async function walkIntake({ page }: Desk, look: Look): Promise<void> {
  const intake = new IntakePage(page);
  await page.getByRole('listitem').first().waitFor();
  await look('the empty intake');
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').waitFor();
  await look('the list of keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('Review without any document');
  await page.keyboard.press('Alt+1');

  const waiting = sample(
    'word-table.docx',
    'a file with a very long name such as teachers give them, 2nd version.docx',
  );
  const names = [doubtfulWeek(), twoPages(), plainText(), sample('blank-form.pdf'), longScan(12), waiting];
  await intake.chooseByKey(names);
  await expect(page.getByRole('row')).toHaveCount(names.length);
  await page.getByRole('progressbar').waitFor();
  await look('the intake with a document in each state');
  // Cancels what waits and what is being read: their buttons come first.
  await page.getByRole('row').nth(0).getByRole('button').click();
  await page.getByRole('row').nth(1).getByRole('button').click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await look('the intake with cancelled documents');
  const samples = page.getByRole('main').getByRole('button', { expanded: false });
  // A menu closes when what it hangs on is scrolled: first the scrolling, then the key.
  await samples.focus();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await samples.press('Enter');
  await page.getByRole('menu').waitFor();
  await look('the menu of samples');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').first().waitFor();
  await look('Review with a choice of documents');
}

async function walkReview({ page }: Desk, look: Look): Promise<void> {
  const review = new ReviewPage(page);
  await page.getByRole('row', { name: /^doubtful-week/ }).click();
  await page.getByRole('img').waitFor();
  await look('a document just opened');
  await page.keyboard.press('n');
  await expect(page.locator('.page-box[data-shown="true"]')).toBeVisible();
  await look('a doubtful block chosen');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await look(`the leaf ${await tab.innerText()}`);
  }
  for (const radio of await review.views.getByRole('radio').all()) {
    await radio.click();
    await look(`the layout ${(await radio.getAttribute('aria-label')) ?? ''}`);
  }
  await page.keyboard.press('+');
  await look('the sheet made larger');
}

/** From the list to a published timetable and its history. By the places of buttons, in whatever language. */
async function walkTimetables({ page }: Desk, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  const row = page.getByRole('row', { name: /doubtful-week/ });
  await row.waitFor();
  await look('the list of timetables');
  await page.getByRole('searchbox').fill('zeppelin');
  await expect(row).toHaveCount(0);
  await look('a search that finds nothing');
  await page.getByRole('searchbox').fill('');
  await row.press('Enter');
  await page.getByRole('img').waitFor();
  await page.locator('[data-look="true"][data-block]').first().click();
  await look('a doubtful lesson of a draft');
  await page.locator('[data-field="end"]').press('F2');
  await page.locator('.inline-input').fill('x');
  await page.locator('.inline-input').press('Enter');
  await look('a field in which something wrong was typed');
  await page.keyboard.press('Escape');
  // Back from the field, where Delete means its words, to the lesson in the week.
  await page.locator('[data-look="true"][data-block]').first().press('Delete');
  // The first button of the bar takes the step back: it can be pressed as soon as that is saved.
  await expect(page.locator('.draft-bar button').first()).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor();
  await look('approving');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await look('an approved timetable');
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('checkbox').press('Space');
  await dialog.locator('form').press('Enter');
  await look('publishing without a last day');
  await dialog.getByRole('checkbox').press('Space');
  await dialog.locator('button[type="submit"]').click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('h');
  await dialog.getByRole('list').first().waitFor();
  await look('the history');
  await page.keyboard.press('Escape');
}

/** Goes through the first run, the accounts and the door, in whatever language, and looks at each. */
async function walkDoor({ page, app }: Desk, look: Look): Promise<void> {
  const newPasswords = page.locator('input[autocomplete="new-password"]');
  await look('the first step');
  await page.locator('.doorway-aside').getByRole('button').click();
  await page.locator('.restore-folder').waitFor();
  await look('choosing a backup');
  await page.locator('.doorway-card > .form-actions').getByRole('button').click();
  await page.locator('input[autocomplete="organization"]').press('Enter');
  await look('the first step with nothing in it');
  await page.keyboard.type(FOUNDER.school);
  await page.keyboard.press('Enter');
  await newPasswords.last().press('Enter');
  await look('the second step with nothing in it');
  await page.locator('input[autocomplete="name"]').fill(FOUNDER.name);
  await page.locator('input[autocomplete="username"]').fill(FOUNDER.login);
  for (const field of await newPasswords.all()) await field.fill(FOUNDER.password);
  const agreement = page.getByRole('checkbox');
  if ((await agreement.count()) > 0) await agreement.press('Space');
  await newPasswords.last().press('Enter');
  await readCode(page);
  await look('the recovery sheet');
  await page.locator('.keep-sheet .form-actions').last().getByRole('button').last().click();
  await look('going on without the recovery sheet');
  await page.locator('.later').getByRole('button').first().click();
  await keepSheet(page);

  await page.keyboard.press('Alt+4');
  await page.getByRole('row').first().waitFor();
  await look('the accounts');
  await page.locator('.screen-actions').getByRole('button').last().click();
  await page.getByRole('dialog').locator('form').press('Enter');
  await look('adding an account');
  await page.getByRole('dialog').getByRole('radio').nth(2).press('Space');
  await look('adding a teacher’s account');
  await page.keyboard.press('Escape');
  await page.locator('.screen-actions').getByRole('button').first().click();
  await page.getByRole('dialog').locator('form').press('Enter');
  await look('asking for the password before a new recovery sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+,');
  await page.locator('.backup-make').waitFor();
  await look('the settings');
  await page.locator('.settings-section .form-actions').last().getByRole('button').last().click();
  await page.getByRole('dialog').locator('form').press('Enter');
  await look('asking for the password before the key is changed');
  await page.keyboard.press('Escape');
  const tellLocksSoon = (seconds: number | null) =>
    app.evaluate(
      ({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('session.locksSoon', news),
      { seconds },
    );
  await tellLocksSoon(60);
  await page.getByRole('alertdialog').waitFor();
  await look('the warning before it locks');
  await tellLocksSoon(null);
  await page.locator('.side-foot [aria-haspopup="true"]').click();
  await page.getByRole('menu').waitFor();
  await look('the menu of whoever is here');
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').waitFor();
  await look('changing the password');
  await page.keyboard.press('ControlOrMeta+l');
  await page.locator('input[autocomplete="current-password"]').press('Enter');
  await look('the locked window');
  await page.locator('.doorway-aside').getByRole('button').click();
  await newPasswords.last().press('Enter');
  await look('the recovery code with nothing in it');
}

test('axe finds nothing at the door either, light or dark, and nothing is cut off', async ({ openDesk }) => {
  test.slow();
  const desk = await openDesk({ staysOutside: true });
  await walkDoor(desk, async (state) => {
    await expectNothingCut(desk.page, state);
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoViolations(desk.page, `${state}, ${colorScheme}`);
    }
  });
});

test('at 125 % nothing at the door is cut off, in German too, and axe finds nothing in forced colours', async ({
  openDesk,
}) => {
  const desk = await openDesk({ staysOutside: true });
  await new FramePage(desk.page).speak('Deutsch');
  await zoomWindow(desk, 1.25);
  await desk.page.emulateMedia({ forcedColors: 'active' });
  await walkDoor(desk, async (state) => {
    await expectNothingCut(desk.page, `${state}, 125 %`);
    await expectNoViolations(desk.page, `${state}, forced colours`);
  });
});

test('axe finds nothing on any screen, light or dark, and nothing is cut off', async ({ desk }) => {
  test.slow();
  const { page } = desk;
  await walk(desk, async (state) => {
    await expectNothingCut(page, state);
    for (const colorScheme of ['light', 'dark'] as const) {
      // The desk follows the computer until told otherwise. Colours that are on their way would be measured half-way.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoViolations(page, `${state}, ${colorScheme}`);
    }
  });
});

test('the theme that was chosen is worn, whatever the computer has', async ({ desk, frame }) => {
  const paper = () => desk.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await desk.page.emulateMedia({ colorScheme: 'light' });
  await frame.wear('Light');
  const light = await paper();
  await frame.wear('Dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await frame.wear('As the computer');
  expect(await paper()).toBe(light);
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe(dark);
});

test('axe finds nothing where the computer enforces its own colours, and the choice is still to be seen', async ({
  desk,
  intake,
  review,
}) => {
  await desk.page.emulateMedia({ forcedColors: 'active' });
  await intake.choose([doubtfulWeek()]);
  await intake.button('Open', 'doubtful-week.pdf').click();
  await review.block('English, Tuesday, 9:00 – 10:00').click();
  await expectNoViolations(desk.page, 'review in forced colours');
  const line = (sentence: string) =>
    review.block(sentence).evaluate((element) => {
      const { outlineStyle, outlineWidth, borderTopStyle } = getComputedStyle(element);
      return { outline: `${outlineStyle} ${outlineWidth}`, border: borderTopStyle };
    });
  const [chosen, other, doubtful] = [
    await line('English, Tuesday, 9:00 – 10:00'),
    await line('Music, Thursday, 9:00 – 10:00'),
    await line('needs a look, Chess, Wednesday'),
  ];
  expect(chosen.outline).not.toBe(other.outline);
  expect(doubtful.border).not.toBe(other.border);
});

for (const percent of [125, 200]) {
  test(`at ${percent} % nothing is cut off or lies over something else, in German too`, async ({ desk, frame }) => {
    await frame.speak('Deutsch');
    await zoomWindow(desk, percent / 100);
    await walk(desk, (state) => expectNothingCut(desk.page, `${state}, ${percent} %`));
  });
}

test('in the smallest window everything can still be reached', async ({ desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(480, 400));
  await expect.poll(() => desk.page.evaluate(() => innerWidth)).toBeLessThanOrEqual(480);
  await walk(desk, (state) => expectNothingCut(desk.page, state));
});

for (const [name, tag, menu] of [
  ['Deutsch', 'de', 'Datei'],
  ['Français', 'fr', 'Fichier'],
] as const) {
  test(`every word of the screens is there in ${name}, the menu follows, and the choice is remembered`, async ({
    desk,
    frame,
  }) => {
    const { page, app } = desk;
    const untranslated = [
      '',
      FOUNDER.name,
      FOUNDER.school,
      'Timetable Desk',
      'Deutsch',
      'English',
      'Español',
      'Français',
      'Italiano',
      'Português',
    ];
    const words = async () => (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    const english = new Set(await words());
    await frame.speak(name);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    const left = (await words()).filter((line) => english.has(line) && !untranslated.includes(line));
    expect(left.filter((line) => !/\.(pdf|png|jpg|docx|xlsx)$/.test(line))).toEqual([]);
    await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.at(0)?.label)).toBe(menu);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
  });
}

test('written from right to left the window is turned round, but the sheet and the days of the week are not', async ({
  desk,
  intake,
}) => {
  const { page } = desk;
  await intake.choose([doubtfulWeek()]);
  await expect(intake.button('Open', 'doubtful-week.pdf')).toBeVisible();
  // No choice for clerks: English with its words backwards, for those who build the program.
  await page.evaluate(() => localStorage.setItem('language', 'ar-XB'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('row', { name: /doubtful-week/ }).click();
  await page.getByRole('img').waitFor();
  await page.keyboard.press('n');
  await expect(page.locator('.page-box[data-shown="true"]')).toBeVisible();

  const leftOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? NaN;
  expect(await leftOf('nav')).toBeGreaterThan(await leftOf('main'));
  expect(await leftOf('.sheet-pane')).toBeGreaterThan(await leftOf('.week-pane'));
  const days = await page.getByRole('rowheader').evaluateAll((heads) => heads.map((h) => h.getBoundingClientRect().x));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(await leftOf('.text-line:text("Friday")')).toBeGreaterThan(await leftOf('.text-line:text("Monday")'));
  await expectNothingCut(page, 'review, right to left');
  await expectNoViolations(page, 'review, right to left');
});
