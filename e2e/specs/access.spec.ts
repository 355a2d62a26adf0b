import { expect } from 'playwright/test';
import { FOUNDER, keepSheet, signInAs } from '../come-in.ts';
import { doubtfulWeek, longScan } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const COLLEAGUE = { name: 'Mr Sample', login: 'sample', password: 'seven small umbrellas' } as const;
const OWN_PASSWORD = 'quiet marmalade tuesday';

test('nobody gets in without the password, and the right one opens what was there', async ({ openDesk }) => {
  const first = await openDesk();
  await first.close();
  const { page } = await openDesk({ staysOutside: true });
  const door = new SignInPage(page);
  await expect(door.title).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await door.signIn(FOUNDER.login, 'not the password');
  await expect(door.password).toBeFocused();
  await expect(door.password).toHaveAccessibleDescription(/login name or the password is wrong/);
  await door.signIn(FOUNDER.login, FOUNDER.password);
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeFocused();
});

test('after too many wrong tries one has to wait, and is told how long', async ({ openDesk }) => {
  await (await openDesk()).close();
  const { page } = await openDesk({ staysOutside: true });
  const door = new SignInPage(page);
  for (const guess of ['one', 'two', 'three', 'four']) {
    await door.signIn(FOUNDER.login, guess);
    await expect(door.password).toHaveAccessibleDescription(/is wrong/);
  }
  await door.signIn(FOUNDER.login, 'five');
  await expect(page.getByText(/^Too many wrong tries\. You can try again in \d+ seconds\.$/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
});

test('locking leaves nothing of the office in the window, and the password alone brings it back', async ({
  desk,
  intake,
  review,
}) => {
  const { page } = desk;
  await intake.choose([doubtfulWeek()]);
  await intake.button('Open', 'doubtful-week.pdf').click();
  await expect(review.picture).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await expect(door.lockedTitle).toBeVisible();
  await expect(page.getByText(`${FOUNDER.name} was here.`)).toBeVisible();
  await expect(door.password).toBeFocused();
  const left = await page.locator('html').innerHTML();
  for (const trace of ['doubtful-week', 'Chess', '<img', 'page-box']) expect(left).not.toContain(trace);
  await page.keyboard.press('ControlOrMeta+o');
  await expect(door.lockedTitle).toBeVisible();

  await door.password.fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(intake.row('doubtful-week.pdf')).toBeVisible();
});

test('signing out forgets the name, too', async ({ desk }) => {
  await desk.page.getByRole('button', { name: `Signed in as ${FOUNDER.name}` }).click();
  await desk.page.getByRole('menuitem', { name: 'Sign out' }).click();
  const door = new SignInPage(desk.page);
  await expect(door.title).toBeVisible();
  await expect(door.loginName).toHaveValue('');
  await expect(desk.page.getByText(FOUNDER.name)).toHaveCount(0);
});

test('a forgotten password is replaced with the code from the printed sheet', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'New recovery sheet…' }).click();
  await page.getByLabel('Your own password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your own password', { exact: true })).toHaveAccessibleDescription(/not your password/);
  await page.getByLabel('Your own password', { exact: true }).fill(FOUNDER.password);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  const code = await keepSheet(page);
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await door.press('Use the recovery code');
  const slipped = code.replace(
    /^.(.{10})./,
    (_all, between: string) => `${code[0]}${between}${code[11] === '7' ? '8' : '7'}`,
  );
  await door.recover(slipped, FOUNDER.login, OWN_PASSWORD);
  await expect(door.code).toBeFocused();
  await expect(door.code).toHaveAccessibleDescription(/Group 3 does not fit/);
  await door.recover(code.toLowerCase().replaceAll('-', ' '), FOUNDER.login, OWN_PASSWORD);
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+l');
  await door.password.fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(door.password).toHaveAccessibleDescription(/is wrong/);
  await door.password.fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});

const views = [
  {
    role: 'Administrator',
    screens: ['Intake', 'Review', 'Timetables', 'Accounts', 'Activity', 'Bin', 'Data protection', 'Settings'],
  },
  { role: 'Office', screens: ['Intake', 'Review', 'Timetables', 'Bin', 'Data protection', 'Settings'] },
  { role: 'Teacher', screens: ['Intake', 'Review', 'Timetables'] },
  { role: 'Student', screens: ['Timetables'] },
] as const;

for (const { role, screens } of views) {
  test(`${role}: chooses a password of their own first and then sees what the role can use`, async ({ desk }) => {
    const { page } = desk;
    const accounts = new AccountsPage(page);
    await page.keyboard.press('Alt+4');
    await accounts.add({ ...COLLEAGUE, role });
    await expect(accounts.row(COLLEAGUE.name)).toBeVisible();
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signInAs(page, COLLEAGUE);

    await expect(page.getByRole('heading', { name: 'Choose a password of your own' })).toBeFocused();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.getByLabel('The password you were given', { exact: true }).fill(COLLEAGUE.password);
    await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('The same password again', { exact: true }).fill(OWN_PASSWORD);
    await page.keyboard.press('Enter');

    await expect(page.getByRole('button', { name: `Signed in as ${COLLEAGUE.name}` })).toBeVisible();
    const entries = page.getByRole('navigation').getByRole('button');
    await expect(entries).toHaveText([...screens]);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { name: 'Accounts' })).toHaveCount(role === 'Administrator' ? 1 : 0);
  });
}

test('a deactivated account is kept out until an administrator gives it a new password', async ({ desk }) => {
  const { page } = desk;
  const accounts = new AccountsPage(page);
  await page.keyboard.press('Alt+4');
  await accounts.add({ ...COLLEAGUE, role: 'Office' });
  await accounts.deactivate(COLLEAGUE.name);
  await expect(accounts.row(COLLEAGUE.name)).toHaveAccessibleName(/deactivated$/);
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await door.press('Somebody else');
  await expect(door.loginName).toBeFocused();
  await expect(door.loginName).toHaveValue('');
  await door.signIn(COLLEAGUE.login, COLLEAGUE.password);
  // As with a wrong password: who has no password left cannot prove to be somebody.
  await expect(door.password).toHaveAccessibleDescription(/is wrong/);
  await door.signIn(FOUNDER.login, FOUNDER.password);
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: `Let ${COLLEAGUE.name} in again` }).click();
  await accounts.dialog.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(accounts.row(COLLEAGUE.name)).toHaveAccessibleName(/Office$/);
});

test('one’s own password is changed in the menu and counts from then on', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Change password…' }).click();
  await page.getByLabel('Your password until now', { exact: true }).fill(FOUNDER.password);
  await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('The same password again', { exact: true }).fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+l');
  await signInAs(page, { login: FOUNDER.login, password: OWN_PASSWORD });
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('before it locks by itself the window asks whether somebody is there, and says that reading goes on', async ({
  desk,
  intake,
}) => {
  const { page } = desk;
  const tell = (seconds: number | null) =>
    desk.app.evaluate(
      ({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('session.locksSoon', news),
      { seconds },
    );
  await intake.choose([longScan(12)]);
  await page.getByRole('progressbar').waitFor();
  await tell(60);
  const warning = page.getByRole('alertdialog', { name: 'Still there?' });
  await expect(warning).toHaveAccessibleDescription(/locks in (60|59) seconds.*Reading goes on.*any key/);
  await expect(warning).toContainText(/locks in 5[0-8] seconds/);
  await tell(null);
  await expect(warning).toHaveCount(0);
  await expect(page.getByText('It stays open.')).toHaveCount(1);
});

test('what waits is read on while the window is locked, and lies there when somebody is back', async ({
  desk,
  intake,
}) => {
  const { page } = desk;
  await intake.choose([longScan(1), doubtfulWeek()]);
  await page.getByRole('progressbar').waitFor();
  await page.keyboard.press('ControlOrMeta+l');
  const door = new SignInPage(page);
  await expect(door.lockedTitle).toBeVisible();
  // Nothing can be seen of it from outside, so there is nothing else to wait for.
  await page.waitForTimeout(25_000);
  await door.password.fill(FOUNDER.password);
  await page.keyboard.press('Enter');
  await expect(intake.button('Open', 'doubtful-week.pdf')).toBeVisible({ timeout: 3_000 });
});
