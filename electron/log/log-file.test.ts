import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openLogFile } from './log-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
});
afterAll(() => rm(folder, { recursive: true }));

function waitForLog(name: string, text: string): Promise<void> {
  return vi.waitFor(async () => expect(await readFile(join(folder, name), 'utf8')).toBe(text));
}

test('lines are added to the log of the time before', async () => {
  await writeFile(join(folder, 'desk.log'), 'yesterday\n');
  const writeLine = openLogFile(folder);
  writeLine('one');
  writeLine('two');
  await waitForLog('desk.log', 'yesterday\none\ntwo\n');
});

test('a log that has grown big is put aside once and a new one begun', async () => {
  const big = 'x'.repeat(2 * 1024 * 1024 + 1);
  await writeFile(join(folder, 'desk.log'), big);
  openLogFile(folder)('new');
  await waitForLog('desk.log', 'new\n');
  await waitForLog('desk.1.log', big);
});
