import { expect, test } from 'vitest';
import { checkHouseRules } from './house-rules.ts';
import { javascriptFiles } from './source-files.ts';

function rulesBroken(file: string, source: string): string[] {
  return checkHouseRules(file, source).map((breach) => breach.rule);
}

test.each([
  ['no-barrel', 'shared/index.ts', "export * from './day.ts';"],
  ['no-barrel', 'shared/index.ts', "export { day } from './day.ts';"],
  ['no-barrel', 'shared/index.ts', "export type { Day } from './day.ts';"],
  ['no-barrel', 'shared/index.ts', "import { day } from './day.ts'; export { day };"],
  ['no-barrel', 'shared/index.ts', "export * as days from './day.ts';"],
  ['no-barrel', 'shared/days.ts', "export * from './day.ts'; export const own = 1;"],
  ['no-raw-ipc', 'electron/windows/menu.ts', "import { ipcMain } from 'electron'; export const a = 1;"],
  ['no-raw-ipc', 'electron/main.ts', "import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1);"],
  ['no-raw-ipc', 'electron/main.ts', "import * as electron from 'electron'; electron.ipcMain.on('x', () => {});"],
  ['no-raw-ipc', 'electron/windows/menu.ts', "export const f = (w: any) => w.webContents.send('x');"],
  ['no-raw-ipc', 'electron/windows/menu.ts', "export const f = (webContents: any) => webContents.postMessage('x');"],
  ['no-raw-ipc', 'renderer/desk.ts', "import { ipcRenderer } from 'electron'; export const a = ipcRenderer;"],
  ['no-window-desk', 'renderer/intake/store.ts', 'export const rows = window.desk.documentsList();'],
  ['no-window-desk', 'renderer/intake/store.ts', "export const rows = globalThis['desk'];"],
  ['no-window-desk', 'renderer/intake/list.tsx', 'const { desk } = window; export const a = <p>{String(desk)}</p>;'],
])('%s refuses a planted breach in %s', (rule, file, source) => {
  expect(rulesBroken(file, source)).toContain(rule);
});

test.each([
  ['shared/day.ts', "import { z } from 'zod'; export const Day = z.string(); export type Day = z.infer<typeof Day>;"],
  ['shared/ipc/contract.ts', "import { z } from 'zod'; const Nothing = z.undefined(); export { Nothing };"],
  ['electron/ipc/serve-contract.ts', "import { ipcMain } from 'electron'; export const on = ipcMain.handle;"],
  ['electron/main.ts', "import { ipcMain } from 'electron'; import { serve } from './serve.ts'; serve(ipcMain);"],
  ['electron/preload.test.ts', 'export const fake = { ipcRenderer: { invoke: () => 1 } };'],
  ['electron/ipc/window.test-kit.ts', 'export const fake = { ipcMain: { handle: () => 1 } };'],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron'; export const on = ipcRenderer.invoke;"],
  ['renderer/desk.ts', 'export const desk = window.desk;'],
  [
    'renderer/intake/list.tsx',
    'export const wide = window.innerWidth; export const a = (desk: string) => <p>{desk}</p>;',
  ],
])('an honest %s passes', (file, source) => {
  expect(rulesBroken(file, source)).toEqual([]);
});

test('a JavaScript source is noticed, whatever its ending', () => {
  expect(javascriptFiles(['a.js', 'b/c.mjs', 'd.cjs', 'e.jsx', 'f.ts', 'g.json', 'h.tsx'])).toEqual([
    'a.js',
    'b/c.mjs',
    'd.cjs',
    'e.jsx',
  ]);
});
