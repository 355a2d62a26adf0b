import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test as base } from '../fixtures.ts';
import type { Desk } from '../fixtures.ts';
import { expectNothingCut, lookAtBoth } from '../looks.ts';
import { FramePage } from '../pages/frame-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { openUpdateFeed } from '../update-feed.ts';

const OLDER = 'the program that runs';
const READY = 'Version 9.0.0 is ready. It is installed when the program closes.';

type Feed = Awaited<ReturnType<typeof openUpdateFeed>>;
type OneFile = {
  readonly feed: Feed;
  /** The file that the program was started from, as an AppImage is, and the opening that says so with this policy file. */
  readonly program: string;
  readonly openWith: (policy: object | string) => Promise<Desk>;
};

const test = base.extend<OneFile & { readonly isDamaged: boolean }>({
  isDamaged: [false, { option: true }],
  feed: async ({ isDamaged }, lend) => {
    const feed = await openUpdateFeed({ isDamaged });
    await lend(feed);
    feed.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  program: async ({}, lend) => {
    const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
    const program = join(folder, 'Timetable Desk.AppImage');
    writeFileSync(program, OLDER);
    await lend(program);
    rmSync(folder, { recursive: true });
  },
  openWith: async ({ program, openDesk }, lend) => {
    await lend((policy) => {
      const file = `${program}.policy.json`;
      writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy));
      const environment = { APPIMAGE: program, XDG_CACHE_HOME: `${program}.cache` };
      return openDesk({ args: [`--policy-file=${file}`], environment });
    });
  },
});

// Elsewhere a program is installed by a setup program, or by the system itself.
test.skip(process.platform !== 'linux', 'only on Linux a program is one file that can be exchanged for another');

async function goToSettings({ page }: Desk): Promise<SettingsPage> {
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  return new SettingsPage(page);
}

async function lookNow(desk: Desk): Promise<SettingsPage> {
  const settings = await goToSettings(desk);
  await settings.press('Look now');
  return settings;
}

async function closeWindow(desk: Desk): Promise<void> {
  const ended = desk.app.waitForEvent('close');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
}

/** As the menu and the computer's own shutting down do: with the window still open. */
async function quit(desk: Desk): Promise<void> {
  const ended = desk.app.waitForEvent('close');
  await desk.app.evaluate(({ app }) => app.quit());
  await ended;
}

test('a newer version is offered, waits for what is typed to be saved, and is there after a restart', async ({
  feed,
  program,
  openWith,
}) => {
  const desk = await openWith({ updateFeed: feed.url });
  const settings = await lookNow(desk);
  const offer = desk.page.getByRole('complementary').filter({ hasText: READY });
  await expect(offer).toBeVisible();
  await expect(settings.section('Updates').getByText('This is version')).toBeVisible();
  await settings.section('Updates').scrollIntoViewIfNeeded();
  await lookAtBoth(desk, 'a newer version is ready');
  await expectNothingCut(desk.page, 'a newer version is ready');

  const frame = new FramePage(desk.page);
  await frame.speak('Deutsch');
  await lookAtBoth(desk, 'a newer version in German');
  await expectNothingCut(desk.page, 'a newer version in German');
  await frame.speak('English');

  const before = await settings.schoolName.inputValue();
  await settings.schoolName.fill('Half a na');
  await settings.press('Restart now');
  await expect(offer.getByText(/Something is typed here that is not saved yet/)).toBeVisible();
  await lookAtBoth(desk, 'a restart that waits');
  expect(readFileSync(program, 'utf8')).toBe(OLDER);
  expect(feed.asked.filter((path) => path.endsWith('.AppImage'))).toHaveLength(1);

  await settings.schoolName.fill(before);
  const ended = desk.app.waitForEvent('close');
  await settings.press('Restart now');
  await ended;
  expect(readFileSync(program, 'utf8')).toBe(feed.newer);
  await expect.poll(() => existsSync(`${program}.says`) && readFileSync(`${program}.says`, 'utf8')).toBe('started\n');
});

test('what is ready is installed when the window is closed, and not where the program ends with something typed in it', async ({
  feed,
  program,
  openWith,
}) => {
  const first = await openWith({ updateFeed: feed.url });
  const settings = await lookNow(first);
  await expect(first.page.getByText(READY).first()).toBeVisible();
  await settings.schoolName.fill('Half a na');
  await quit(first);
  expect(readFileSync(program, 'utf8')).toBe(OLDER);

  const second = await openWith({ updateFeed: feed.url });
  await lookNow(second);
  await expect(second.page.getByText(READY).first()).toBeVisible();
  await new FramePage(second.page).go('Intake');
  await second.page.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(second.page.getByText(READY)).toHaveCount(0);
  await closeWindow(second);
  expect(readFileSync(program, 'utf8')).toBe(feed.newer);
  expect(readFileSync(`${program}.says`, 'utf8')).toBe('kept\n');
});

test.describe('a version that is not what was announced', () => {
  test.use({ isDamaged: true });

  test('is told of in Settings, offered to nobody and not installed', async ({ feed, program, openWith }) => {
    const desk = await openWith({ updateFeed: feed.url });
    const settings = await lookNow(desk);
    await expect(
      settings
        .section('Updates')
        .getByText(/came damaged and was not taken/)
        .first(),
    ).toBeVisible();
    await settings.section('Updates').scrollIntoViewIfNeeded();
    await lookAtBoth(desk, 'a damaged version');
    await expect(desk.page.getByText(READY)).toHaveCount(0);
    await closeWindow(desk);
    expect(readFileSync(program, 'utf8')).toBe(OLDER);
  });
});

test('nobody here wants newer versions: the feed is not asked until somebody does', async ({ feed, openWith }) => {
  const desk = await openWith({ updateFeed: feed.url });
  const settings = await goToSettings(desk);
  const wanted = desk.page.getByRole('checkbox', { name: 'Look for newer versions and fetch them' });
  await expect(wanted).toBeChecked();
  await settings.section('Updates').getByText('Look for newer versions and fetch them').click();
  await expect(wanted).not.toBeChecked();
  await expect(desk.page.getByRole('button', { name: 'Look now' })).toHaveCount(0);
  await desk.close();
  const again = await openWith({ updateFeed: feed.url });
  await goToSettings(again);
  await expect(again.page.getByRole('checkbox', { name: 'Look for newer versions' })).not.toBeChecked();
  expect(feed.asked).toEqual([]);
});

test("where the school's IT has switched updates off, Settings shows it locked and the feed is never asked", async ({
  feed,
  openWith,
}) => {
  const policy = { updates: 'off', updateFeed: feed.url, serverAddress: 'https://desk.school.example', ai: 'off' };
  const desk = await openWith(policy);
  const settings = await goToSettings(desk);
  const updates = settings.section('Updates');
  await expect(updates.getByText('Newer versions are not looked for.')).toBeVisible();
  await expect(updates.getByText('Set by your school’s IT')).toBeVisible();
  await expect(updates.getByRole('checkbox')).toHaveCount(0);
  const settled = settings.section('Your school’s IT');
  await expect(settled.getByText('https://desk.school.example')).toBeVisible();
  await settings.section('Your school’s IT').scrollIntoViewIfNeeded();
  await lookAtBoth(desk, 'what the school has settled');
  await expectNothingCut(desk.page, 'what the school has settled');

  // Nor by going behind the buttons.
  const codes = await desk.page.evaluate(async () => {
    const { desk: hatch } = globalThis as unknown as { desk: Record<string, (ask?: unknown) => Promise<unknown>> };
    return [await hatch['updates.look']?.(), await hatch['updates.choose']?.({ isOn: true })];
  });
  expect(codes).toMatchObject([{ error: { code: 'notAllowed' } }, { error: { code: 'settledByPolicy' } }]);
  await desk.close();
  expect(feed.asked).toEqual([]);
});

test('a policy file with a slip in it forbids what it could forbid, and Settings says where the slip is', async ({
  feed,
  program,
  openWith,
}) => {
  const desk = await openWith({ updates: 'on', updateFeed: feed.url, telemetri: 'off' });
  const settings = await goToSettings(desk);
  const settled = settings.section('Your school’s IT');
  await expect(settled.getByText(`“telemetri” in ${program}.policy.json is not a setting.`)).toBeVisible();
  await expect(settled.getByText('none may be joined')).toBeVisible();
  await expect(settings.section('Updates').getByText('Newer versions are not looked for.')).toBeVisible();
  await settings.section('Your school’s IT').scrollIntoViewIfNeeded();
  await lookAtBoth(desk, 'a broken policy');
  await desk.close();
  expect(feed.asked).toEqual([]);
});
