import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Chromium } from './chromium.ts';
import { findChromium, NO_CHROMIUM } from './find-chromium.ts';

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'find-chromium-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(path.join(folder, name), '');
  return folder;
}

test('the first known name that can be run is found on PATH, and the environment may name another', () => {
  const folder = folderWith('chromium', 'google-chrome');
  chmodSync(path.join(folder, 'google-chrome'), 0o755);
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(path.join(folder, 'google-chrome'));
  expect(findChromium({ PATH: folder, STANDIN_CHROMIUM: '/opt/own' })).toBe('/opt/own');
  expect(findChromium({ PATH: folderWith() })).toBeNull();
});

test('without Chromium the start fails with what to do about it', async () => {
  const { PATH } = process.env;
  onTestFinished(() => void (process.env['PATH'] = PATH));
  process.env['PATH'] = folderWith();
  const start = () =>
    Chromium.start({ profileFolder: folderWith(), debuggingPort: false, headed: false, language: 'en' });
  await expect(start()).rejects.toThrow(NO_CHROMIUM);
});
