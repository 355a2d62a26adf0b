import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const LONG_ENOUGH = 90_000;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-server-'));
  // PostgreSQL has an account of its own where tests run as root.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return folder;
}

/** The real program, as `npm run server` starts it; answers when it says where it listens. */
async function start(folder: string, settings: Readonly<Record<string, string>> = {}) {
  const server = spawn(process.execPath, [MAIN], {
    ...{ cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
  });
  onTestFinished(() => void server.kill('SIGTERM'));
  let said = '';
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const address = new Promise<string | null>((resolve) => {
    const hear = (more: Buffer) => {
      said += more.toString('utf8');
      const [, where] = /listening at (http:[^"\s]+)/.exec(said) ?? [];
      if (where !== undefined) resolve(where);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    void ended.then(() => resolve(null));
  });
  return { server, ended, address: await address, said: () => said };
}

const stop = async ({ server, ended }: { readonly server: ChildProcess; readonly ended: Promise<number | null> }) => {
  server.kill('SIGTERM');
  return ended;
};

test(
  'it is up from nothing with a database of its own, closes politely, and is up again on the same files',
  async () => {
    const folder = newFolder();
    const first = await start(folder);
    expect(await (await fetch(`${first.address}/health/ready`)).json()).toEqual({ is: 'ready' });
    await expect.poll(() => first.said()).toMatch(/There is no school here yet.*\n\{"code":"[0-9a-f-]{35}"/);
    expect(await stop(first)).toBe(0);
    expect(existsSync(join(folder, 'server-data/postgres/data/postmaster.pid'))).toBe(false);
    const second = await start(folder);
    expect((await fetch(`${second.address}/health/ready`)).status).toBe(200);
    expect(await stop(second)).toBe(0);
    // Neither the password of its database nor how to get at it is told.
    const password = readFileSync(join(folder, 'server-data/postgres/password'), 'utf8');
    for (const { said } of [first, second]) expect(said()).not.toContain(password);
  },
  LONG_ENOUGH,
);

test(
  'killed, it leaves a database that the next one stops and opens; beside one that runs no second one starts',
  async () => {
    const folder = newFolder();
    const killed = await start(folder);
    killed.server.kill('SIGKILL');
    await killed.ended;
    const next = await start(folder);
    expect((await fetch(`${next.address}/health/ready`)).status).toBe(200);
    const beside = await start(folder);
    expect([beside.address, await beside.ended]).toEqual([null, 1]);
    expect(beside.said()).toMatch(/^Another server \(process \d+\) works on .*Stop it first/);
    expect((await fetch(`${next.address}/health/ready`)).status).toBe(200);
    expect(await stop(next)).toBe(0);
  },
  LONG_ENOUGH,
);

test.runIf(process.getuid?.() === 0)(
  'in a folder where nobody but root gets in it says so, and where to go',
  async () => {
    const folder = newFolder();
    chmodSync(folder, 0o700);
    const closed = await start(folder);
    expect([closed.address, await closed.ended]).toEqual([null, 1]);
    expect(closed.said()).toContain('Set DATA_FOLDER');
  },
  LONG_ENOUGH,
);

test(
  'a setting that cannot be used is said in one line',
  async () => {
    const wrong = await start(newFolder(), { ROLE: 'boss' });
    expect([wrong.address, await wrong.ended]).toEqual([null, 1]);
    expect(wrong.said()).toMatch(/^The settings of the server cannot be used\. ROLE: .*\n$/);
  },
  LONG_ENOUGH,
);
