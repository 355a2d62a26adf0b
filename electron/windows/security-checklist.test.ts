import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contract } from '../../shared/ipc/contract.ts';
import { serveContract } from '../ipc/serve-contract.ts';
import type { Handlers } from '../ipc/serve-contract.ts';
import type { CallEvent } from '../ipc/trusted-sender.ts';
import { createLogger } from '../log/logger.ts';
import { DESK_PAGE, DESK_SCHEME } from './desk-address.ts';
import { mayNavigate } from './navigation-guard.ts';
import { mayLoad } from './request-guard.ts';
import { CONTENT_SECURITY_POLICY } from './response-headers.ts';
import { createWebPreferences } from './web-preferences.ts';

/**
 * One test for each item of Electron's security checklist (electronjs.org/docs/latest/tutorial/security), by its number.
 * Here stands what the configuration and the deciding functions say. Whether they are wired up shows in a real window:
 * e2e/specs/security.spec.ts attacks it, item by item, and item 5 (permissions) is only there and beside its guard.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const packed = createWebPreferences({ preload: 'preload.cjs', devTools: false });
const policy = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
);
const sources = globSync('electron/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));
const main = sources.find(({ file }) => file === 'electron/main.ts')?.text ?? '';
const builderConfig = readFileSync(`${root}/electron-builder.yml`, 'utf8');

function sourcesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

test('the sources of the back room were really read', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(sourcesWith(/\bnew BrowserWindow\(/)).toEqual(['electron/windows/main-window.ts']);
});

test('1 only secure content is loaded: nothing but our own files', () => {
  const guard = { devTools: false, mayFetchPictures: () => true };
  for (const url of ['http://example.com/', 'https://example.com/', 'ws://example.com/', 'ftp://example.com/'])
    expect(mayLoad({ url, webContentsId: 1 }, guard)).toBe(false);
});

test('2 Node is out of reach for pages, their workers and their frames', () => {
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = packed;
  expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false]);
});

test('3 the hatch and the page live in separate worlds', () => {
  expect(packed.contextIsolation).toBe(true);
});

test('4 every page runs in a sandbox', () => {
  expect(packed.sandbox).toBe(true);
  expect(main).toMatch(/^app\.enableSandbox\(\);$/m);
});

test('6 web security is on', () => {
  expect(packed.webSecurity).toBe(true);
});

test('7 a strict content security policy: nothing by default, only our own scripts, never inline, never eval', () => {
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
    expect(policy.get(name)).toEqual(["'none'"]);
  expect([...policy.values()].flat().every((source) => source === "'self'" || source === "'none'")).toBe(true);
});

test('8 insecure content is not allowed in', () => {
  expect(packed.allowRunningInsecureContent).toBe(false);
});

test('9 experimental features of the browser are off', () => {
  expect(packed.experimentalFeatures).toBe(false);
});

test('10 no feature of the browser engine is switched on by name', () => {
  expect(packed).not.toHaveProperty('enableBlinkFeatures');
  expect(sourcesWith(/enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual([]);
  // Which switches something off.
  expect(sourcesWith(/appendSwitch/)).toEqual(['electron/diagnostics/crash-dumps.ts']);
});

test('11 and 12 there are no web views, so none with pop-ups and none with options of its own', () => {
  expect(packed.webviewTag).toBe(false);
  expect(sourcesWith(/<webview|allowpopups/)).toEqual([]);
});

test('13 a window navigates nowhere, and no frame inside it does (navigation-guard.test.ts)', () => {
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://elsewhere/index.html'])
    expect(mayNavigate({ url, isMainFrame: true })).toBe(false);
  expect(mayNavigate({ url: DESK_PAGE, isMainFrame: false })).toBe(false);
});

test('14 no page opens a window (navigation-guard.test.ts)', () => {
  expect(sourcesWith(/action: 'allow'/)).toEqual([]);
});

test('15 nothing is handed to the operating system to open; folders are pointed at, in one place', () => {
  expect(sourcesWith(/\bshell\b.*from 'electron'/)).toEqual(['electron/windows/show-folder.ts']);
  expect(sourcesWith(/openExternal|openPath\(/)).toEqual([]);
});

test('16 Electron is pinned to one version, and to one of the supported ones when this was written', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(45);
});

test('17 the sender of every message is checked: no call is heard but through serveContract, which asks who it is', async () => {
  const heard = new Map<string, (event: CallEvent, ask: unknown) => Promise<unknown>>();
  serveContract({
    ipcMain: { handle: (channel, listener) => heard.set(channel, listener) },
    handlers: {} as Handlers, // none is ever reached
    isOurWindow: () => false,
    actorOf: () => ({ userId: 'head', role: 'admin', personId: null, classIds: [] }),
    onRefused: () => undefined,
    log: createLogger({ writeLine: () => undefined, now: () => new Date(0) }),
  });
  const stranger = { sender: { id: 1, isDestroyed: () => false }, senderFrame: { url: DESK_PAGE, parent: null } };
  for (const answer of heard.values())
    expect(await answer(stranger, undefined)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  expect(heard.size).toBeGreaterThan(5);
  expect(sourcesWith(/\bipcMain\b[^;]*from 'electron'/)).toEqual(['electron/main.ts']);
});

test('18 pages come from a scheme of our own, not from file://', () => {
  expect(DESK_SCHEME).toBe('app');
  expect(DESK_PAGE).toBe('app://desk/index.html');
  expect(sourcesWith(/\.loadFile\(|bypassCSP/)).toEqual([]);
});

test.each([
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['grantFileProtocolExtraPrivileges', false],
])('19 the fuse %s is %s', (fuse, value) => {
  expect(builderConfig).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'));
});

test('20 pages see methods named after the contract and nothing of Electron (preload.test.ts)', () => {
  expect(sourcesWith(/exposeInMainWorld/)).toEqual(['electron/preload.ts']);
  expect(Object.keys(contract).some((name) => /ipc|invoke|send/i.test(name))).toBe(false);
});

test('developer tools and the spelling checker, which downloads, are off in the packed program', () => {
  expect([packed.devTools, packed.spellcheck]).toEqual([false, false]);
  expect(main).toContain('const devTools = !app.isPackaged;');
});

test('the package holds the built program only, never the stand-in, the tests or the benches', () => {
  const files = /^files:\n((?:  .*\n)+)/m.exec(builderConfig)?.[1] ?? '';
  const included = files.split('\n').filter((line) => /^  - [^']/.test(line));
  expect(included).toEqual(['  - dist/**', '  - package.json']);
});
