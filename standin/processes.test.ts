import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standinFolder } from './resolve-electron.ts';
import { TestProgram } from './test-program.ts';

const run = promisify(execFile);
const LAUNCHING = 60_000;
let program: TestProgram;

beforeEach(() => {
  program = new TestProgram();
});
afterEach(() => program.remove(), LAUNCHING);

declare global {
  var heard: unknown[];
  var children: Map<string, Electron.UtilityProcess>;
  var fork: (name: string, file: string) => void;
}
const heardIn = (app: ElectronApplication) => () => app.evaluate(() => globalThis.heard);

test('a second start is told to leave, and the first hears of it', { timeout: LAUNCHING }, async () => {
  const { app } = await program.open();
  const args = ['.', `--user-data-dir=${program.profile}`, '--open=week.pdf'];
  const second = await run(path.join(standinFolder(), 'electron'), args, { cwd: program.folder });
  expect(second.stdout).toBe('second\n');
  await expect.poll(heardIn(app)).toContainEqual(['second-instance', '--open=week.pdf']);
});

test(
  'nothing is left running after the program is killed, and it can be started again',
  { timeout: LAUNCHING },
  async () => {
    const { app } = await program.open();
    await app.evaluate(() => globalThis.fork('busy', 'child.cjs'));
    await expect.poll(heardIn(app)).toContainEqual(['busy says', 'child is up']);
    await app.evaluate(() => globalThis.children.get('busy')!.postMessage('busy'));
    expect(program.running().length).toBeGreaterThan(2);
    app.process().kill('SIGKILL');
    await expect.poll(() => program.running(), { timeout: 10_000 }).toEqual([]);
    const again = await program.open();
    expect(await again.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  },
);

test('nothing is left running after the program quits', { timeout: LAUNCHING }, async () => {
  const { app } = await program.open();
  await app.evaluate(() => globalThis.fork('idle', 'child.cjs'));
  await app.close();
  await expect.poll(() => program.running(), { timeout: 10_000 }).toEqual([]);
});

test.for(['child.cjs', 'child.ts'])(
  'a utility process started from %s gets messages and answers',
  { timeout: LAUNCHING },
  async (file) => {
    const { app } = await program.open();
    await app.evaluate((_electron, name) => {
      globalThis.fork('reader', name);
      globalThis.children.get('reader')!.postMessage({ bytes: new Uint8Array([1, 2]), map: new Map([['a', 1n]]) });
    }, file);
    const answer = () =>
      app.evaluate(() => {
        const [, message] = (
          globalThis.heard as [
            string,
            { data: { bytes: Uint8Array; map: Map<string, bigint> }; args: string[]; type: string },
          ][]
        ).find(([name]) => name === 'reader')!;
        return [
          message.data.bytes instanceof Uint8Array,
          message.data.bytes[1],
          message.data.map.get('a') === 1n,
          message.args,
          message.type,
        ];
      });
    await expect.poll(() => answer().catch(() => null)).toEqual([true, 2, true, ['--one'], 'utility']);
    const metrics = await app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'reader'));
    expect(metrics).toMatchObject({ type: 'Utility', pid: expect.any(Number) });
    expect(metrics!.memory.workingSetSize).toBeGreaterThan(10_000);
  },
);

test.for([
  ['leaves by itself', 'leave', 3],
  ['aborts', 'abort', 6],
] as const)(
  'a utility process that %s is announced with its code',
  { timeout: LAUNCHING },
  async ([, message, code]) => {
    const { app } = await program.open();
    await app.evaluate((_electron, what) => {
      globalThis.fork('reader', 'child.cjs');
      globalThis.children.get('reader')!.postMessage(what);
    }, message);
    await expect.poll(heardIn(app), { timeout: 10_000 }).toContainEqual(['reader exit', code]);
    expect(await app.evaluate(() => globalThis.children.get('reader')!.pid)).toBeUndefined();
  },
);

test('a utility process that runs out of memory says so', { timeout: LAUNCHING }, async () => {
  const { app } = await program.open();
  await app.evaluate(() => {
    globalThis.fork('reader', 'child.cjs');
    globalThis.children.get('reader')!.postMessage('hoard');
  });
  await expect.poll(heardIn(app), { timeout: 20_000 }).toContainEqual(['reader exit', 6]);
  expect(await app.evaluate(() => globalThis.heard)).toContainEqual(['reader error', 'FatalError']);
});

test('without a network pages reach this machine only', { timeout: LAUNCHING }, async () => {
  const { app } = await program.open({ STANDIN_NETWORK: 'off' });
  const load = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.loadURL('https://example.org/'));
  await expect(load()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a Chromium that does not start ends the program with a sentence', { timeout: LAUNCHING }, async () => {
  const environment = { ...process.env, STANDIN_CHROMIUM: '/nowhere/chromium' };
  const start = run(path.join(standinFolder(), 'electron'), ['.', `--user-data-dir=${program.profile}`], {
    cwd: program.folder,
    env: environment,
  });
  await expect(start).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Chromium did not start') as unknown,
  });
});

test.for([
  ['killed from outside', 9],
  ['killed by the program', 15],
] as const)(
  'a utility process that is %s is announced with its signal',
  { timeout: LAUNCHING },
  async ([how, code]) => {
    const { app } = await program.open();
    await app.evaluate(() => globalThis.fork('reader', 'child.cjs'));
    await expect.poll(heardIn(app)).toContainEqual(['reader says', 'child is up']);
    await app.evaluate((_electron, outside) => {
      const child = globalThis.children.get('reader')!;
      if (outside) process.kill(child.pid!, 'SIGKILL');
      else child.kill();
    }, how === 'killed from outside');
    await expect.poll(heardIn(app)).toContainEqual(['reader exit', code]);
  },
);
