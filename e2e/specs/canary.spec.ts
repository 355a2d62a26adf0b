import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { FOUNDER, renewSheet } from '../come-in.ts';
import { file } from '../documents/files.ts';
import { weekPdf } from '../documents/week-sheet.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { filesIn, findTexts } from '../look-into-files.ts';
import type { Needle } from '../look-into-files.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { DataProtectionPage } from '../pages/data-protection-page.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';

/** Words that stand nowhere else on a computer: wherever one is found, it leaked out of the office. */
const PLANTED = {
  document: 'quoxwindle-week.pdf',
  class: 'Class 7 Zarfbloom',
  lesson: 'Vexlorique',
  note: 'Bring the snorfblatt to Mrs Quibbleforth.',
  legalNote: 'Ordinance of Krumplewick, section 12',
  edit: 'Grindlewasp',
  reason: 'Compared with Mrs Yarrowfitch by telephone',
  searched: 'zindlewharkel',
  person: 'Miss Blimfarthing',
  login: 'wyvernbeck',
  colleague: 'Mr Thraxwell Oddgrove',
  printedName: 'Mr Zwibblethorpe',
  classes: '9 Yondrafell',
  password: 'nine purple gnomevats',
  wrongPassword: 'a fumblequist of tries',
} as const;

const rows = [
  ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  ['9.00 - 10.00', PLANTED.lesson, 'English', 'Maths', 'Music', 'Maths'],
  ['10.00 - 11.00', 'Spelling', 'Maths', PLANTED.lesson, 'English', 'Art'],
  ['11.15 - 12.15', 'Science', 'History', 'Science', 'PE', 'RE'],
];
const pdf = weekPdf([{ title: PLANTED.class, rows, note: PLANTED.note }]);

test('no name, note, reason, edit, search, password or byte of a document stands in any file of the profile or among the temporary files', async ({
  openDesk,
  profile,
}) => {
  test.setTimeout(180_000);
  const temporary = join(profile, '..', `temporary-${profile.split('-').at(-1)}`);
  mkdirSync(temporary);
  const environment = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  try {
    const desk = await openDesk({ environment });
    const planted = await workWithPlanted(desk);
    expectNothingLeaked([profile, temporary], planted, 'while the office is open');
    await desk.page.keyboard.press('ControlOrMeta+l');
    await expect(new SignInPage(desk.page).lockedTitle).toBeVisible();
    expectNothingLeaked([profile, temporary], planted, 'while it is locked');
    await desk.close();
    expectNothingLeaked([profile, temporary], planted, 'after it was closed');

    // Files of the kinds that could have leaked are really there and were really looked into.
    const names = filesIn(profile).map((path) => path.slice(profile.length));
    for (const kind of [/timetable-desk\.sqlite$/, /logs.desk\.log$/, /Local Storage/]) {
      expect(names.filter((name) => kind.test(name))).not.toEqual([]);
    }
    expect(findTexts(profile, [{ what: 'the log', bytes: Buffer.from('program started') }])).not.toEqual([]);

    const killed = await openDesk({ environment });
    await new FramePage(killed.page).go('Timetables');
    await expect(new TimetablesPage(killed.page).rows).toHaveCount(1);
    const ended = killed.app.waitForEvent('close');
    killed.app.process().kill('SIGKILL');
    await ended;
    expectNothingLeaked([profile, temporary], planted, 'after it was killed');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});

test('a text is found however it is written down', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  const [text, wide] = [Buffer.from('Quibbleforth'), Buffer.from('Quibbleforth', 'utf16le')];
  const written = {
    plain: Buffer.concat([Buffer.from([0, 255]), text, Buffer.from([1])]),
    wide: Buffer.concat([Buffer.from([7]), wide]),
    hex: Buffer.from(text.toString('hex').toUpperCase()),
    base64: Buffer.from(text.toString('base64')),
    'base64 behind one': Buffer.from(Buffer.concat([Buffer.from('a'), text, Buffer.from('b')]).toString('base64')),
    'base64 behind two': Buffer.from(Buffer.concat([Buffer.from('ab'), wide, Buffer.from('c')]).toString('base64')),
  };
  for (const [name, bytes] of Object.entries(written)) writeFileSync(join(folder, name), bytes);
  const found = findTexts(folder, [
    { what: 'a name', bytes: text },
    { what: 'a name', bytes: wide },
  ]);
  expect(new Set(found.map((line) => line.split(': ')[0]))).toEqual(new Set(Object.keys(written)));
  rmSync(folder, { recursive: true });
});

/** Does with the planted words all that people do with words, and answers what must be found nowhere. */
async function workWithPlanted(desk: Desk): Promise<Needle[]> {
  const { page } = desk;
  const [frame, accounts] = [new FramePage(page), new AccountsPage(page)];
  const picture = await publishPlanted(page);
  await lookForPlanted(page, frame);

  await frame.go('Accounts');
  const { colleague, login, password, printedName, classes } = PLANTED;
  await accounts.add({ name: colleague, login, role: 'Teacher', password, printedName, classes });
  await expect(accounts.row(colleague)).toBeVisible();
  const code = await renewSheet(page);

  await frame.go('Activity');
  const activity = new ActivityPage(page);
  await expect(activity.entry('Document imported')).toContainText(PLANTED.document);
  await activity.sift('Person', FOUNDER.name);
  await activity.check();
  await expect(activity.outcome).toContainText('Nothing was changed');

  await frame.wear('Dark');
  await frame.speak('Deutsch');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1_000, 700));
  await frame.speak('English');
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await door.password.fill(PLANTED.wrongPassword);
  await door.password.press('Enter');
  await expect(door.password).toHaveAccessibleDescription(/is wrong/);
  await door.password.fill(FOUNDER.password);
  await door.password.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();

  const words = [
    ...Object.values(PLANTED),
    FOUNDER.school,
    FOUNDER.name,
    FOUNDER.password,
    code,
    code.replaceAll('-', ''),
  ];
  return [
    ...words.flatMap((word) => [
      { what: word, bytes: Buffer.from(word) },
      { what: `${word}, in wide letters`, bytes: Buffer.from(word, 'utf16le') },
    ]),
    { what: 'bytes of the document', bytes: pdf.subarray(pdf.length / 2, pdf.length / 2 + 40) },
    { what: 'bytes of the picture of its page', bytes: picture.subarray(picture.length / 2, picture.length / 2 + 40) },
  ];
}

/** From the sheet to a timetable in force, with a legal basis, an edit and a reason on the way. Answers the sheet's picture. */
async function publishPlanted(page: Page): Promise<Buffer> {
  const [intake, review, draft] = [new IntakePage(page), new ReviewPage(page), new DraftPage(page)];
  await intake.choose([file(PLANTED.document, pdf)]);
  await expect(intake.button('Open', PLANTED.document)).toBeVisible();
  await page.getByRole('button', { name: `Data protection of ${PLANTED.document}` }).click();
  const grounds = page.getByRole('dialog');
  await grounds.getByRole('button', { name: /Legal basis/ }).click();
  await page.getByRole('option', { name: 'Public task' }).click();
  await grounds.getByRole('textbox', { name: 'Note' }).fill(PLANTED.legalNote);
  await page.keyboard.press('Enter');
  await expect(grounds).toHaveCount(0);

  await intake.button('Open', PLANTED.document).click();
  await expect(review.picture).toBeVisible();
  const picture = await bytesOfPicture(page);
  await review.week.getByText(PLANTED.lesson).first().click();
  await draft.typeOver('Title', PLANTED.edit);
  await expect(draft.bar).toContainText('Saved');
  await expect(review.week.getByText(PLANTED.edit).first()).toBeVisible();
  await draft.approve(PLANTED.reason);
  await expect(draft.bar).toContainText('Approved');
  await draft.publish();
  await expect(draft.bar).toContainText(/^Published, from /);
  return picture;
}

/** Among the timetables, where one word is found and one is not, and for somebody of whom nothing is kept. */
async function lookForPlanted(page: Page, frame: FramePage): Promise<void> {
  const [timetables, protection] = [new TimetablesPage(page), new DataProtectionPage(page)];
  await frame.go('Timetables');
  await timetables.search.fill(PLANTED.searched);
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await timetables.search.fill(PLANTED.edit);
  await expect(timetables.rows).toHaveCount(1);
  await frame.go('Data protection');
  await protection.open('A person’s data');
  await protection.find(PLANTED.person);
  await expect(page.getByRole('heading', { name: `Nothing is kept about “${PLANTED.person}”` })).toBeVisible();
}

async function bytesOfPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const address = document.querySelector<HTMLImageElement>('img[src*="app"], img')?.src ?? '';
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

function expectNothingLeaked(folders: readonly string[], planted: readonly Needle[], when: string): void {
  expect(
    folders.flatMap((folder) => findTexts(folder, planted)),
    `found ${when}`,
  ).toEqual([]);
}
