import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltInFeed } from './built-in-feed.ts';
import { howInstalled } from './how-installed.ts';

const copy = { isPackaged: true, program: '/opt/Timetable Desk/timetable-desk', environment: {}, isThere: () => false };

test("on Windows our setup program's copy replaces itself, and an MSI package's does not", () => {
  const program = 'C:\\Program Files\\Timetable Desk\\Timetable Desk.exe';
  const files = ['C:\\Program Files\\Timetable Desk\\Uninstall Timetable Desk.exe'];
  const windows = { ...copy, platform: 'win32', program } as const;
  expect(howInstalled({ ...windows, isThere: (file) => files.includes(file) })).toBe('windows-setup');
  expect(howInstalled(windows)).toBe('by-others');
});

test('on Linux one file replaces itself, and what a package manager brought does not', () => {
  const started = { ...copy, platform: 'linux', environment: { APPIMAGE: '/home/me/Desk.AppImage' } } as const;
  expect(howInstalled({ ...started, isThere: (file) => file === '/home/me/Desk.AppImage' })).toBe('appimage');
  // Left in the environment by another program.
  expect(howInstalled(started)).toBe('by-others');
  expect(howInstalled({ ...copy, platform: 'linux' })).toBe('by-others');
});

test('on macOS only the packed program replaces itself', () => {
  expect(howInstalled({ ...copy, platform: 'darwin' })).toBe('mac');
  expect(howInstalled({ ...copy, platform: 'darwin', isPackaged: false })).toBe('by-others');
});

test('a program that was built without a place for updates has none', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'feed-')), 'app-update.yml');
  const built = (text: string) => {
    writeFileSync(file, text);
    return readBuiltInFeed(file);
  };
  expect(readBuiltInFeed(join(tmpdir(), 'no', 'app-update.yml'))).toBeNull();
  expect(built('provider: generic\nurl: https://updates.invalid/timetable-desk\n')).toBeNull();
  expect(built('provider: generic\nurl: http://updates.example/\n')).toBeNull();
  expect(built('provider: generic\nurl: https://updates.example/desk\nupdaterCacheDirName: desk\n')).toBe(
    'https://updates.example/desk',
  );
});
