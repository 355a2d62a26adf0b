import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { findChromium, NO_CHROMIUM } from './chromium/find-chromium.ts';
import { standinFolder } from './resolve-electron.ts';

// Launching is a matter of a second, of ten on a busy machine: what takes longer hangs.
const HANGING = 60_000;
vi.setConfig({ testTimeout: HANGING, hookTimeout: HANGING });

/** Asks again until the answer is as expected. */
export function eventually<Answer>(ask: () => Answer) {
  return expect.poll(ask, { timeout: HANGING / 2 });
}

declare global {
  /** What the test program keeps in its main process for the tests to ask about. */
  var heard: unknown[];
  var children: Map<string, Electron.UtilityProcess>;
  var fork: (name: string, file: string) => void;
}

const MAIN = `
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, utilityProcess } from 'electron';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

declare global { var heard: unknown[]; var children: Map<string, Electron.UtilityProcess> }
globalThis.heard = [];
globalThis.children = new Map();
app.on('second-instance', (_event, argv) => heard.push(['second-instance', argv.at(-1)]));
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('fail', () => { throw new TypeError('no such week'); });
ipcMain.handle('who', (event) => ({ url: event.senderFrame?.url, origin: event.senderFrame?.origin, id: event.sender.id }));
ipcMain.handle('pick', () => dialog.showOpenDialog({}));

const policy = "default-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'";
function openWindow() {
  protocol.handle('app', async (request) => {
    const answer = await net.fetch(pathToFileURL(path.join(import.meta.dirname, new URL(request.url).pathname)).href);
    const type = answer.headers.get('content-type') ?? '';
    return new Response(answer.body, { headers: { 'content-type': type, 'content-security-policy': policy } });
  });
  const maySay = (permission: string) => permission === 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(maySay(permission)));
  const tick = (window: Electron.BaseWindow | undefined) => (window as BrowserWindow).webContents.send('tick', 7);
  const submenu = [{ id: 'tick', label: 'Tick', click: (_item: unknown, window: Electron.BaseWindow | undefined) => tick(window) }];
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]));
  const preload = path.join(import.meta.dirname, 'preload.cjs');
  const window = new BrowserWindow({ width: 900, height: 500, webPreferences: { preload } });
  window.webContents.on('will-navigate', (event) => { heard.push(['will-navigate', event.url]); event.preventDefault(); });
  window.webContents.on('will-frame-navigate', (event) => { if (!event.isMainFrame) { heard.push(['frame', event.url]); event.preventDefault(); } });
  window.webContents.on('render-process-gone', (_event, details) => heard.push(['gone', details.reason]));
  window.webContents.setWindowOpenHandler(({ url }) => { heard.push(['popup', url]); return { action: 'deny' }; });
  return window.loadURL('app://bundle/index.html');
}
Object.assign(globalThis, { fork(name: string, file: string) {
  const child = utilityProcess.fork(path.join(import.meta.dirname, file), ['--one'], { serviceName: name, stdio: 'pipe', execArgv: ['--max-old-space-size=40'] });
  children.set(name, child);
  child.on('message', (message) => heard.push([name, message]));
  child.on('exit', (code) => heard.push([name + ' exit', code]));
  child.on('error', (type) => heard.push([name + ' error', type]));
  child.stdout?.on('data', (text) => heard.push([name + ' says', String(text).trim()]));
} });
if (app.requestSingleInstanceLock()) await Promise.resolve().then(() => void app.whenReady().then(openWindow));
else { console.log('second'); app.quit(); }
`;

const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron');
const call = (channel) => (...args) => ipcRenderer.invoke(channel, ...args);
contextBridge.exposeInMainWorld('desk', {
  echo: call('echo'), fail: call('fail'), who: call('who'), pick: call('pick'),
  onTick(listener) {
    const hear = (_event, value) => listener(value);
    ipcRenderer.on('tick', hear);
    return () => ipcRenderer.off('tick', hear);
  },
  unbuilt: () => ipcRenderer.sendSync('x'),
});
`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>Test program</title>
<h1>Ready</h1><output></output><input type="file"><div id="drop">Drop here</div>
<script src="page.js"></script>`;

const PAGE_SCRIPT = `
const out = document.querySelector('output');
document.querySelector('#drop').addEventListener('drop', async (event) => {
  const file = event.dataTransfer.files[0];
  const bytes = new Uint8Array(await file.arrayBuffer());
  out.textContent = file.name + ' ' + (await desk.echo(bytes)).length;
});
`;

const CHILD = `
process.parentPort.on('message', ({ data }) => {
  if (data === 'abort') process.abort();
  if (data === 'hoard') for (const hoard = [];;) hoard.push({ ...process.versions });
  if (data === 'leave') process.exit(3);
  if (data === 'busy') for (;;) Math.random();
  process.parentPort.postMessage({ data, args: process.argv.slice(2), type: process.type });
});
console.log('child is up');
`;

/** A small program of its own for each test, run by Playwright exactly as the specs run the real one. */
export class TestProgram {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'standin-test-'));
  readonly profile = path.join(this.folder, 'profile');
  private launched: ElectronApplication[] = [];

  constructor() {
    const texts = { 'main.ts': MAIN, 'preload.cjs': PRELOAD, 'index.html': PAGE, 'page.js': PAGE_SCRIPT };
    const children = { 'child.cjs': CHILD, 'child.ts': `export {};\ntype Typed = string;\n${CHILD}` };
    for (const [name, text] of Object.entries({ ...texts, ...children })) writeFileSync(this.file(name), text);
    writeFileSync(
      this.file('package.json'),
      JSON.stringify({ name: 'test-program', version: '1.2.3', type: 'module', main: 'main.ts' }),
    );
    symlinkSync(path.resolve(import.meta.dirname, '../node_modules'), this.file('node_modules'));
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  async launch(environment: Record<string, string> = {}): Promise<ElectronApplication> {
    if (!findChromium()) throw new Error(NO_CHROMIUM);
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standinFolder();
    const app = await _electron.launch({
      args: ['.', `--user-data-dir=${this.profile}`],
      cwd: this.folder,
      colorScheme: null,
      env: { ...(process.env as Record<string, string>), ...environment },
    });
    this.launched.push(app);
    return app;
  }

  async open(environment?: Record<string, string>): Promise<{ app: ElectronApplication; page: Page }> {
    const app = await this.launch(environment);
    const page = await app.firstWindow();
    await page.getByRole('heading', { name: 'Ready' }).waitFor();
    return { app, page };
  }

  /** The processes, of whatever kind, that were started for this program and still run. */
  running(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((pid) => commandLineOf(pid).includes(this.folder));
  }

  async remove(): Promise<void> {
    for (const app of this.launched) await app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Empty for a process that has ended, also while nobody has collected it yet. */
function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
