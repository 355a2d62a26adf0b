import { expect, test } from 'vitest';
import { settleCrashDumps } from './crash-dumps.ts';

function settle(...given: readonly string[]) {
  const appended: string[] = [];
  const started: unknown[] = [];
  const commandLine = {
    hasSwitch: (name: string) => given.includes(name),
    appendSwitch: (name: string) => void appended.push(name),
  };
  const kept = settleCrashDumps(commandLine, { start: (options) => void started.push(options) });
  return { kept, appended, started };
}

test('no crash dump is written by itself', () => {
  expect(settle()).toEqual({ kept: 'none', appended: ['disable-breakpad', 'disable-crash-reporter'], started: [] });
});

test('IT can have them, and they are sent nowhere', () => {
  expect(settle('keep-crash-dumps')).toMatchObject({
    kept: 'kept',
    appended: [],
    started: [{ uploadToServer: false }],
  });
});
