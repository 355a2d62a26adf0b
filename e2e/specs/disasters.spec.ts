import { closeSync, copyFileSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { FOUNDER, renewSheet, signInAs } from '../come-in.ts';
import { FramePage } from '../pages/frame-page.ts';
import { sample } from '../documents/files.ts';
import { doubtfulWeek, longScan } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { officeFilesIn } from '../office-files.ts';
import { lookAtBoth } from '../looks.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { isRunning } from '../reader-process.ts';
import { mountSmallDisk } from '../small-disk.ts';
import { storePid } from '../store-process.ts';

/** What disks, keyrings and the operating system do to an office: each ends in a screen that says what to do, and nothing is lost. */

test('a store that is killed in the middle of work locks the window, and who comes back finds everything', async ({
  desk,
  intake,
}) => {
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await intake.choose([longScan(4)]);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  process.kill(await storePid(desk), 'SIGKILL');
  const door = new SignInPage(desk.page);
  await expect(door.lockedTitle).toBeVisible();
  await door.password.fill(FOUNDER.password);
  await door.password.press('Enter');
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await expect(intake.row('long-scan.pdf')).toContainText('finding words');
  await intake.choose([doubtfulWeek()]);
  await expect(intake.row('doubtful-week.pdf')).toBeVisible();
});

test('a disk that fills up: what cannot be kept is said, what was kept stays, and with room it goes on', async ({
  openDesk,
  profile,
}) => {
  const disk = mountSmallDisk(officeFilesIn(profile).folder, 6);
  test.skip(disk === null, 'no disk can be mounted here');
  try {
    const first = await openDesk();
    const intake = new IntakePage(first.page);
    await intake.choose([sample('primary-week.pdf')]);
    await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
    disk?.fill();
    await intake.choose([doubtfulWeek()]);
    await expect(intake.notices).toContainText('The disk is full and this was not saved');
    await first.page.keyboard.press('ControlOrMeta+l');
    const door = new SignInPage(first.page);
    await expect(door.lockedTitle).toBeVisible();
    // Who comes in is noted, and there is no room for the note.
    await door.password.fill(FOUNDER.password);
    await door.password.press('Enter');
    await expect(first.page.getByText('The disk is full and this was not saved').first()).toBeVisible();
    await first.close();

    const full = await openDesk({ staysOutside: true });
    await expectTrouble(full.page, 'The disk is full');
    await full.close();

    disk?.makeRoom();
    const again = await openDesk();
    const found = new IntakePage(again.page);
    await expect(found.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
    await found.choose([doubtfulWeek()]);
    await expect(found.row('doubtful-week.pdf')).toBeVisible();
    await again.close();
  } finally {
    disk?.unmount();
  }
});

test('a folder that may not be written is said to be, and opens once it may', async ({ openDesk, profile }) => {
  const disk = mountSmallDisk(officeFilesIn(profile).folder, 16);
  test.skip(disk === null, 'no disk can be mounted here');
  try {
    await leaveADocument(await openDesk());
    disk?.protect();
    const outside = await openDesk({ staysOutside: true });
    await expectTrouble(outside.page, 'Timetable Desk may not write to its folder');
    await outside.close();
    disk?.allowWriting();
    await expectTheDocument(await openDesk());
  } finally {
    disk?.unmount();
  }
});

test('a file that another program holds is said to be in use, and opens when it is let go', async ({
  openDesk,
  profile,
}) => {
  await leaveADocument(await openDesk());
  const other = new Database(officeFilesIn(profile).database);
  other.exec('BEGIN EXCLUSIVE');
  const outside = await openDesk({ staysOutside: true });
  await expectTrouble(outside.page, 'The timetables are open somewhere else');
  await outside.close();
  other.close();
  await expectTheDocument(await openDesk());
});

test('a page of the file that was overwritten is found after a crash; the file is left as it is, and the right one opens again', async ({
  openDesk,
  profile,
}) => {
  const { database, inUse, suspect } = officeFilesIn(profile);
  await leaveADocument(await openDesk());
  copyFileSync(database, `${database}.good`);
  await endAsAPowerCut(await openDesk());
  // The chunks: nothing that was written since stands in front of them in the journal.
  overwritePageOf(database, 'chunks');
  const damaged = readFileSync(database);

  const outside = await openDesk({ staysOutside: true });
  await expectTrouble(outside.page, 'The file with the timetables is damaged');
  await lookAtBoth(outside, 'a damaged file');
  expect(readFileSync(database).equals(damaged)).toBe(true);
  // Going on with what can be read: the sheet itself is lost, its name is not.
  await outside.page.getByRole('button', { name: 'Take over what can be read' }).click();
  await expect(outside.page.getByRole('heading', { name: 'What could be read was taken over' })).toBeFocused();
  await expect(outside.page.getByText(/The damaged file was kept in .*damaged/)).toBeVisible();
  await lookAtBoth(outside, 'what was taken over');
  await outside.page.getByRole('button', { name: 'Go to signing in' }).press('Enter');
  await expect(new SignInPage(outside.page).title).toBeVisible();
  await outside.close();
  renameSync(`${database}.good`, database);
  for (const left of ['-wal', '-shm'])
    if (existsSync(`${database}${left}`)) renameSync(`${database}${left}`, `${database}.aside${left}`);
  // A file from another day, whose marks are not these.
  for (const mark of [inUse, suspect]) rmSync(mark, { force: true });
  await expectTheDocument(await openDesk());
});

test('where the keys are damaged the right password says so, and the way to a backup stands open', async ({
  openDesk,
  profile,
}) => {
  await (await openDesk()).close();
  const file = new Database(officeFilesIn(profile).database);
  file.function('flipped', (bytes: unknown) => {
    const flipped = Buffer.from(bytes as Uint8Array);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    return flipped;
  });
  file.exec('UPDATE keyring SET sealed_secret = flipped(sealed_secret)');
  file.close();

  const outside = await openDesk({ staysOutside: true });
  const { page } = outside;
  await new SignInPage(page).signIn(FOUNDER.login, FOUNDER.password);
  await expect(page.getByText('The keys of this office are damaged and were not touched')).toBeVisible();
  await expect(page.getByText('You need the recovery sheet.')).toBeVisible();
  await lookAtBoth(outside, 'damaged keys');
  await page.getByRole('button', { name: 'Restore a backup…' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Bring the school back from a backup' })).toBeFocused();
});

test.describe('a computer with a keyring', () => {
  const withKeyring = { STANDIN_KEYRING: 'gnome_libsecret' };

  test.beforeEach(async () => {
    test.skip(!process.env['ELECTRON_OVERRIDE_DIST_PATH'], 'only the stand-in plays a machine with another keyring');
  });

  test('whose keyring has gone says so, opens with the printed code, and loses nothing', async ({ openDesk }) => {
    const first = await openDesk({ environment: withKeyring });
    const frame = new FramePage(first.page);
    await frame.go('Accounts');
    const code = await renewSheet(first.page);
    await frame.go('Intake');
    await leaveADocument(first);

    const gone = await openDesk({ staysOutside: true });
    await expect(
      gone.page.getByRole('heading', { name: 'The computer does not give its half of the key' }),
    ).toBeVisible();
    await expect(gone.page.getByText('use the code on your recovery sheet')).toBeVisible();
    await gone.close();

    const another = await openDesk({ staysOutside: true, environment: { STANDIN_KEYRING: 'kwallet6' } });
    await expect(another.page.getByRole('heading', { name: 'This computer has changed' })).toBeVisible();
    const door = new SignInPage(another.page);
    await door.press('Use the recovery code');
    await door.recover(code, FOUNDER.login, FOUNDER.password);
    await expect(new IntakePage(another.page).row('primary-week.pdf')).toHaveAccessibleName(
      / 32 lessons and 10 breaks/,
    );
    await another.close();

    const after = await openDesk({ staysOutside: true, environment: { STANDIN_KEYRING: 'kwallet6' } });
    await signInAs(after.page, FOUNDER);
    await expect(new IntakePage(after.page).row('primary-week.pdf')).toBeVisible();
  });
});

/** What happened, what it means and what to do, in this order; and nobody is asked for a password that would help nothing. */
async function expectTrouble(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['What it means', /^What (to do|you can do)$/]);
  await expect(page.getByText(/Nothing was changed/)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
}

/** Nobody closes anything: main is held still while the store ends, or it would start another. */
async function endAsAPowerCut(desk: Desk): Promise<void> {
  const [program, store] = [desk.app.process(), await storePid(desk)];
  const ended = desk.app.waitForEvent('close');
  program.kill('SIGSTOP');
  process.kill(store, 'SIGKILL');
  program.kill('SIGKILL');
  await ended;
  await expect.poll(() => isRunning(store)).toBe(false);
}

async function leaveADocument(desk: Desk): Promise<void> {
  const intake = new IntakePage(desk.page);
  await intake.choose([sample('primary-week.pdf')]);
  await expect(intake.row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
  await desk.close();
}

async function expectTheDocument(desk: Desk): Promise<void> {
  await expect(new IntakePage(desk.page).row('primary-week.pdf')).toHaveAccessibleName(/ 32 lessons and 10 breaks/);
}

/** Writes noise over the first page of a table. */
function overwritePageOf(database: string, table: string): void {
  const looking = new Database(database, { readonly: true });
  const page = Number(looking.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  looking.close();
  const file = openSync(database, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}
