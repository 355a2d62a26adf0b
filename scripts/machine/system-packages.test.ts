import { expect, test } from 'vitest';
import { planPackages } from './system-packages.ts';
import type { Machine, Need } from './system-packages.ts';

function machine(present: readonly Need[], others: Partial<Machine> = {}): Machine {
  return { platform: 'linux', isRoot: true, hasApt: true, has: (need) => present.includes(need), ...others };
}

test('a machine that has everything is left alone', () => {
  expect(planPackages(['browser', 'font'], machine(['browser', 'font']))).toEqual({ kind: 'nothing' });
});

test('root on Debian gets exactly the packages that are missing', () => {
  expect(planPackages(['browser', 'display', 'font'], machine(['display']))).toEqual({
    kind: 'install',
    packages: ['chromium', 'fonts-liberation'],
  });
});

test('without root the answer is the one line to run', () => {
  expect(planPackages(['browser', 'display'], machine([], { isRoot: false }))).toEqual({
    kind: 'ask',
    sentence: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium xvfb',
  });
});

test('a Linux without apt is told what to look for', () => {
  const plan = planPackages(['browser'], machine([], { hasApt: false }));
  expect(plan).toEqual({ kind: 'ask', sentence: expect.stringContaining('chromium') });
});

test('macOS and Windows need nothing, Electron brings its own', () => {
  expect(planPackages(['browser'], machine([], { platform: 'darwin', hasApt: false }))).toEqual({ kind: 'nothing' });
  expect(planPackages(['browser'], machine([], { platform: 'win32', hasApt: false }))).toEqual({ kind: 'nothing' });
});
