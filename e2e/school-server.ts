import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../server/main.ts', import.meta.url));

export const HEAD = {
  displayName: 'Ms Example',
  loginName: 'head',
  password: 'quiet otter under seven bridges',
} as const;

type Asked = { readonly status: number; readonly body: Record<string, unknown> };

/** A school's server as `npm run server` starts it, from nothing, with its first school founded. */
export async function startSchoolServer() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-school-'));
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, [MAIN], {
    ...{ cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH: process.env['PATH'] ?? '', PORT: '0' },
  });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  let said = '';
  const heard = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const [, found] = pattern.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (more: Buffer) => {
          said += more.toString('utf8');
          look();
        });
      }
      void ended.then(() => reject(new Error(`the server ended: ${said}`)));
      look();
    });
  const [address, code] = await Promise.all([heard(/listening at (http:[^"\s]+)/), heard(/"code":"([^"]+)"/)]);
  const ask = async (path: string, body: object | null, token = ''): Promise<Asked> => {
    const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${address}${path}`, {
      ...{ method: body === null ? 'GET' : 'POST', headers: { ...headers, 'content-type': 'application/json' } },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  await ask('/v1/schools', { code, schoolName: 'Millbrook', admin: HEAD });
  const signedIn = await ask('/v1/sign-in', { schoolId: null, ...HEAD, deviceName: 'IT' });
  return {
    port: Number(new URL(address).port),
    ask,
    token: String(signedIn.body['accessToken']),
    close: async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** A line to a server that can be cut and mended, as a school's network does by itself. */
export async function openLine(port: number) {
  let isCut = false;
  const open = new Set<Socket>();
  const line: Server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}`,
    cut: (): void => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: (): void => {
      isCut = false;
    },
    close: (): void => {
      for (const socket of open) socket.destroy();
      line.close();
    },
  };
}
