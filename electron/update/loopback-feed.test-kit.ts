import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppImageUpdater, NsisUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { onTestFinished } from 'vitest';

export const RUNNING = '1.0.0';

/** What the feed says of the newest version, besides its number. */
export type Announced = {
  readonly version: string;
  /** In place of the right one. */
  readonly sha512?: string;
  readonly stagingPercentage?: number;
};

/** A feed on this computer with one package for Windows and one for Linux; `asked` are the paths that were asked for, `headers` what was said with them. */
export async function openLoopbackFeed(first: Announced) {
  // Installing runs what came: anything that is no program, a shell would read as its commands.
  const bytes = Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), Buffer.alloc(200_000, '#')]);
  const right = createHash('sha512').update(bytes).digest('base64');
  let announced = first;
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((asking, response) => {
    const path = asking.url?.split('?')[0] ?? '';
    asked.push(path);
    headers.push(asking.headers);
    const name = path.includes('linux') ? 'Desk.AppImage' : 'Desk-Setup.exe';
    if (/^\/latest(-linux)?\.yml$/.test(path)) return response.end(describe(announced, name, right, bytes.length));
    if (/^\/Desk(\.AppImage|-Setup\.exe)$/.test(path)) return response.end(bytes);
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return {
    bytes,
    asked,
    headers,
    close,
    url: `http://127.0.0.1:${port}`,
    announce: (next: Announced) => void (announced = next),
  };
}

function describe(
  { version, sha512, stagingPercentage }: Announced,
  name: string,
  right: string,
  size: number,
): string {
  const hash = sha512 ?? right;
  const staging = stagingPercentage === undefined ? '' : `stagingPercentage: ${stagingPercentage}\n`;
  return `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${hash}\n    size: ${size}\npath: ${name}\nsha512: ${hash}\n${staging}`;
}

/** One of electron-updater's own classes. */
export type ClassOf<Real extends NsisUpdater | AppImageUpdater> = new (
  options: null,
  app: ConstructorParameters<typeof NsisUpdater>[1],
) => Real;

/**
 * One of electron-updater's own classes as it runs in the program, but for two things that only Electron has: what it asks of
 * the app, and who carries its requests. Each has a folder of its own, for a file that is in the cache is not checked again.
 */
export function createRealUpdater<Real extends NsisUpdater | AppImageUpdater>(
  Updater: ClassOf<Real>,
  { url, publisherName }: { readonly url: string; readonly publisherName?: string },
): Real {
  const folder = mkdtempSync(join(tmpdir(), 'update-'));
  const appUpdateConfigPath = join(folder, 'app-update.yml');
  const publisher = publisherName === undefined ? '' : `publisherName:\n  - ${publisherName}\n`;
  writeFileSync(appUpdateConfigPath, `updaterCacheDirName: cache\n${publisher}`);
  const updater = new Updater(null, {
    ...{ version: RUNNING, name: 'Timetable Desk', isPackaged: true, appUpdateConfigPath },
    ...{ userDataPath: folder, baseCachePath: folder, whenReady: () => Promise.resolve() },
    ...{ relaunch: () => undefined, quit: () => undefined, onQuit: () => undefined },
  });
  const platform = Updater.name === 'NsisUpdater' ? 'win32' : 'linux';
  Object.assign(updater, {
    httpExecutor: new PlainExecutor(),
    _testOnlyOptions: { platform, isUseDifferentialDownload: false },
  });
  updater.setFeedURL({ provider: 'generic', url });
  return updater;
}

/** Carries requests by Node's own http, which answers as Electron's net does; the rest is what runs in the program. */
class PlainExecutor extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: unknown) => void): Electron.ClientRequest {
    return request({ ...options, agent: false }, callback) as unknown as Electron.ClientRequest;
  }
}
