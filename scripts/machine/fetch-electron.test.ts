import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchElectron } from './fetch-electron.ts';

const impatient = { withoutProgress: 400, altogether: 20_000, lookEvery: 50 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function installer(source: string): string {
  const file = join(folder, 'install.mts');
  writeFileSync(file, source);
  return file;
}

test('an installer that succeeds brings the runtime', async () => {
  expect(await fetchElectron(installer('process.exit(0)'), folder, impatient)).toBeNull();
});

test('an installer that fails says so at once', async () => {
  expect(await fetchElectron(installer('process.exit(1)'), folder, impatient)).toBe('the download failed');
});

test('an installer that hangs is cut off', async () => {
  expect(await fetchElectron(installer('setInterval(() => {}, 1000)'), folder, impatient)).toBe('no progress');
});

test('an installer that is slow but still downloading is left alone', async () => {
  const slow = `import { appendFileSync } from 'node:fs';
    let times = 0;
    setInterval(() => {
      appendFileSync(process.env.TMPDIR + '/part', 'more');
      if (++times === 15) process.exit(0);
    }, 100);`;
  expect(await fetchElectron(installer(slow), folder, impatient)).toBeNull();
});

test('nothing of a download is left lying about', async () => {
  await fetchElectron(
    installer("import('node:fs').then((fs) => fs.writeFileSync(process.env.TMPDIR + '/x', 'x'))"),
    folder,
  );
  expect(readdirSync(folder)).toEqual(['install.mts']);
});
