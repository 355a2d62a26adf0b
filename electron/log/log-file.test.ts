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

/** The log is written behind the caller's back: reads it until it says what is waited for, or gives up. */
async function logWhen(name: string, text: string): Promise<string> {
  const read = () => readFile(join(folder, name), 'utf8');
  await vi.waitUntil(async () => (await read()) === text).catch(() => undefined);
  return read();
}

test('lines are added to the log of the time before', async () => {
  await writeFile(join(folder, 'desk.log'), 'yesterday\n');
  const writeLine = openLogFile(folder);
  writeLine('one');
  writeLine('two');
  expect(await logWhen('desk.log', 'yesterday\none\ntwo\n')).toBe('yesterday\none\ntwo\n');
});

test('a log that has grown big is put aside once and a new one begun', async () => {
  const big = 'x'.repeat(2 * 1024 * 1024 + 1);
  await writeFile(join(folder, 'desk.log'), big);
  openLogFile(folder)('new');
  expect(await logWhen('desk.log', 'new\n')).toBe('new\n');
  expect(await logWhen('desk.1.log', big)).toBe(big);
});

test('a log that grows big in the middle of a sitting is put aside, and no line is lost', async () => {
  await writeFile(join(folder, 'desk.log'), '');
  const writeLine = openLogFile(folder, 10);
  for (const line of ['first line', 'second', 'third', 'fourth']) writeLine(line);
  expect(await logWhen('desk.log', 'fourth\n')).toBe('fourth\n');
  expect(await logWhen('desk.1.log', 'second\nthird\n')).toBe('second\nthird\n');
});

test('where no log can be written the program goes on without one, and says so once', async () => {
  await writeFile(join(folder, 'a-file'), '');
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const writeLine = openLogFile(join(folder, 'a-file', 'logs'));
  writeLine('lost');
  await vi.waitUntil(() => said.mock.calls.length > 0);
  writeLine('lost too');
  expect(said.mock.calls).toEqual([['the log cannot be written:', 'Error']]);
  said.mockRestore();
});
