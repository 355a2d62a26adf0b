import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { copyBinaries, findBinaries, isOpenToAll } from './find-binaries.ts';

export type OwnPostgres = {
  /** With the owner's name and password in it: for this process alone. */
  readonly url: string;
  stop(): Promise<void>;
};

/** How long it may take to open its files, in milliseconds; after a power cut it has to look through them first. */
const PATIENCE = 60_000;

/**
 * Starts the PostgreSQL that came with npm on files in a folder of ours, and makes them where there are none. It listens on this
 * computer alone. For a small school, for trying out and for tests; others set `DATABASE_URL`.
 */
export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  const account = findAccount();
  mkdirSync(folder, { recursive: true });
  if (account !== null) giveTo(account, folder);
  const native = binariesFor(folder, account);
  const data = join(folder, 'data');
  claim(folder);
  stopForsaken(native, data, account);
  const password = keepPassword(join(folder, 'password'));
  if (!existsSync(join(data, 'PG_VERSION'))) makeFiles(native, { data, folder, password, account });
  const port = await findFreePort();
  const flags = ['-D', data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const postgres = spawn(join(native, 'bin', 'postgres'), flags, {
    ...{ ...account, stdio: ['ignore', 'ignore', 'pipe'] },
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] },
  });
  await untilReady(postgres);
  return {
    url: `postgres://desk_owner:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stop(postgres);
      rmSync(join(folder, 'in-use-by'), { force: true });
    },
  };
}

/** Two servers on the same files would take them from each other. */
function claim(folder: string): void {
  const file = join(folder, 'in-use-by');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (other !== process.pid && isRunning(other)) {
    throw new Error(
      `Another server (process ${other}) works on ${folder}. Stop it first, or delete the file ${file} if it is not one.`,
    );
  }
  writeFileSync(file, `${process.pid}`);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** One whose server was killed goes on without it, and would not let another at its files. */
function stopForsaken(native: string, data: string, account: Account | null): void {
  if (!existsSync(join(data, 'postmaster.pid'))) return;
  try {
    execFileSync(join(native, 'bin', 'pg_ctl'), ['stop', '-D', data, '-m', 'fast'], { ...account, stdio: 'ignore' });
  } catch {
    // It is not running: the file was left by a power cut, and PostgreSQL sees to that itself.
  }
}

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: there it gets an account of its own. Null where it may run as we do. */
function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: '-u' | '-g') =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/** An account that may not pass through the folders above would fail later, and say nothing that helps. */
function giveTo({ uid, gid }: Account, folder: string): void {
  if (!isOpenToAll(dirname(folder))) {
    throw new Error(
      `PostgreSQL does not run as root, and its own account does not get as far as ${folder}. Set DATA_FOLDER to a folder that is not below a closed one, such as /var/lib/timetable-desk, or start the server as somebody else than root.`,
    );
  }
  chownSync(folder, uid, gid);
}

function binariesFor(folder: string, account: Account | null): string {
  const native = findBinaries();
  return account === null || isOpenToAll(native) ? native : copyBinaries(native, join(folder, 'program'));
}

function makeFiles(
  native: string,
  given: {
    readonly data: string;
    readonly folder: string;
    readonly password: string;
    readonly account: Account | null;
  },
): void {
  const { data, folder, password, account } = given;
  // Files that were only begun are not opened as if they were whole.
  rmSync(data, { recursive: true, force: true });
  const passwordFile = join(folder, 'password.new');
  writeFileSync(passwordFile, password);
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  const flags = [`--pgdata=${data}`, '--username=desk_owner', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    execFileSync(join(native, 'bin', 'initdb'), [...flags, '--encoding=UTF8', '--locale=C', '--data-checksums'], {
      ...{ ...account, stdio: ['ignore', 'ignore', 'pipe'] },
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function keepPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  chmodSync(file, 0o600);
  return password;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free on this computer.');
  return address.port;
}

/** Its own last words say what is the matter, where it ends instead. */
async function untilReady(postgres: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`PostgreSQL ${why}. It said: ${said.trim().slice(-500)}`));
    const timer = setTimeout(() => giveUp('does not open its files'), PATIENCE);
    postgres.once('error', reject);
    postgres.once('exit', () => giveUp('ended at once'));
    postgres.stderr?.setEncoding('utf8').on('data', (more: string) => {
      said = `${said}${more}`.slice(-5_000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Whoever is connected is put out, and everything is in the files. */
async function stop(postgres: ChildProcess): Promise<void> {
  if (postgres.exitCode !== null || postgres.signalCode !== null) return;
  const gone = new Promise((resolve) => postgres.once('exit', resolve));
  postgres.kill('SIGINT');
  await gone;
}
