import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { doubtfulWeek } from '../documents/made-documents.ts';
import { test } from '../fixtures.ts';
import { DraftPage } from '../pages/draft-page.ts';
import { FramePage } from '../pages/frame-page.ts';
import { IntakePage } from '../pages/intake-page.ts';
import { TimetablesPage } from '../pages/timetables-page.ts';
import { HEAD, openLine, startSchoolServer } from '../school-server.ts';

test.setTimeout(180_000);

type Joining = {
  readonly address: string;
  readonly login: string;
  readonly password: string;
  readonly invitation?: string;
};

async function join(page: Page, { address, login, password, invitation = '' }: Joining): Promise<void> {
  await new FramePage(page).go('Settings');
  const section = page.getByRole('region', { name: 'School’s server' });
  await section.getByRole('textbox', { name: 'Address' }).fill(address);
  await section.getByRole('textbox', { name: 'Invitation' }).fill(invitation);
  await section.getByRole('textbox', { name: 'Login name at the server' }).fill(login);
  await section.getByLabel('Password at the server', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(section).toContainText('Millbrook, as');
}

async function askServer(page: Page): Promise<void> {
  await new FramePage(page).go('Settings');
  await page.getByRole('button', { name: 'Ask the server now' }).click();
}

const promise = (page: Page) => page.locator('.side-promise');

async function openWeek(page: Page): Promise<void> {
  await new FramePage(page).go('Timetables');
  await new TimetablesPage(page).rows.first().press('Enter');
  await expect(new DraftPage(page).bar).toBeVisible();
}

test('two offices of a school: what one reads while it is offline the other has later; what both changed a person settles; who is put out keeps nothing', async ({
  openDesk,
}) => {
  const server = await startSchoolServer();
  const [nearLine, farLine] = [await openLine(server.port), await openLine(server.port)];
  try {
    const near = (await openDesk()).page;
    const far = (await openDesk({ computer: 'second' })).page;
    await join(near, { address: nearLine.address, login: HEAD.loginName, password: HEAD.password });
    const invited = await server.ask('/v1/invitations', { displayName: 'Mr Clerk', role: 'office' }, server.token);
    const clerk = { login: 'clerk', password: 'nine lanterns over the weir', invitation: String(invited.body['code']) };
    await join(far, { address: farLine.address, ...clerk });

    nearLine.cut();
    await new FramePage(near).go('Intake');
    const intake = new IntakePage(near);
    await intake.choose([doubtfulWeek()]);
    await intake.button('Open', 'doubtful-week.pdf').click();
    await new DraftPage(near).sayOfAll('Class', '4 Elm');
    await askServer(near);
    await expect(promise(near)).toContainText('No connection to the school’s server');
    nearLine.mend();
    await askServer(near);
    await expect(promise(near)).toHaveText('Everything has gone to the school’s server.');
    await askServer(far);
    await openWeek(far);
    await far.getByRole('tab', { name: 'The whole timetable' }).click();
    await expect(new DraftPage(far).field('Class')).toContainText('4 Elm');

    nearLine.cut();
    farLine.cut();
    await openWeek(near);
    await new DraftPage(near).sayOfAll('Class', '4 Oak');
    await new DraftPage(far).typeOver('Class', '4 Ash');
    await expect(new DraftPage(far).bar).toContainText('Saved');
    nearLine.mend();
    farLine.mend();
    await askServer(near);
    await expect(promise(near)).toHaveText('Everything has gone to the school’s server.');
    await askServer(far);
    await expect(promise(far)).toHaveText('Everything has gone to the school’s server.');
    await new FramePage(far).go('Conflicts');
    const conflict = far.getByRole('listitem', { name: /Class$/ });
    await expect(conflict).toContainText('4 Oak');
    await expect(conflict).toContainText('4 Ash');
    await expect(conflict).toContainText('Mr Clerk');
    await conflict.getByRole('button', { name: 'Take the other: 4 Ash' }).press('Enter');
    await expect(far.getByText('Nobody has said anything different')).toBeVisible();
    await askServer(far);
    await expect(promise(far)).toHaveText('Everything has gone to the school’s server.');
    await askServer(near);
    await openWeek(near);
    await near.getByRole('tab', { name: 'The whole timetable' }).click();
    await expect(new DraftPage(near).field('Class')).toContainText('4 Ash');
    await new FramePage(near).go('Conflicts');
    await expect(near.getByText('Nobody has said anything different')).toBeVisible();

    const users = (await server.ask('/v1/users', null, server.token)).body['users'] as Record<string, unknown>[];
    const clerkId = String(users.find(({ loginName }) => loginName === 'clerk')?.['userId']);
    await server.ask(`/v1/users/${clerkId}`, { isDeactivated: true }, server.token);
    await askServer(far);
    await expect(promise(far)).toContainText('no access to the school’s server any more');
    await new FramePage(far).go('Timetables');
    await expect(far.getByRole('heading', { name: 'No timetables yet' })).toBeVisible();
  } finally {
    nearLine.close();
    farLine.close();
    await server.close();
  }
});
