import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standinFolder } from './resolve-electron.ts';
import { eventually, TestProgram } from './test-program.ts';

const run = promisify(execFile);
const EXECUTABLE = path.join(standinFolder(), 'electron');
let program: TestProgram;

beforeEach(() => {
  program = new TestProgram();
});
afterEach(() => program.remove());

test('a second start is told to leave, and the first hears of it', async () => {
  const { app } = await program.open();
  const args = ['.', `--user-data-dir=${program.profile}`, '--open=week.pdf'];
  const second = await run(EXECUTABLE, args, { cwd: program.folder });
  expect(second.stdout).toBe('second\n');
  await eventually(() => app.evaluate(() => globalThis.heard)).toContainEqual(['second-instance', '--open=week.pdf']);
});

test('nothing is left running after the program is killed, not even a busy utility process', async () => {
  const { app } = await program.open();
  await app.evaluate(() => globalThis.fork('busy', 'child.cjs'));
  await eventually(() => app.evaluate(() => globalThis.heard)).toContainEqual(['busy says', 'child is up']);
  await app.evaluate(() => globalThis.children.get('busy')!.postMessage('busy'));
  expect(program.running().length).toBeGreaterThan(2);
  app.process().kill('SIGKILL');
  await eventually(() => program.running()).toEqual([]);
});

test('a program that was killed can be started again at once', async () => {
  const { app } = await program.open();
  app.process().kill('SIGKILL');
  const again = await program.open();
  expect(await again.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
});

test('what a page keeps is there after a restart, and nothing ran in between', async () => {
  const { app, page } = await program.open();
  await page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await app.evaluate(() => globalThis.fork('idle', 'child.cjs'));
  await app.close();
  await eventually(() => program.running()).toEqual([]);
  const again = await program.open();
  expect(await again.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});

test('without a network pages reach this machine only', async () => {
  const { app } = await program.open({ STANDIN_NETWORK: 'off' });
  const load = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.loadURL('https://example.org/'));
  await expect(load()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a Chromium that does not start ends the program with a sentence', async () => {
  const env = { ...process.env, STANDIN_CHROMIUM: '/nowhere/chromium' };
  const start = run(EXECUTABLE, ['.', `--user-data-dir=${program.profile}`], { cwd: program.folder, env });
  const stderr = expect.stringContaining('Chromium did not start') as unknown;
  await expect(start).rejects.toMatchObject({ code: 1, stderr });
});
