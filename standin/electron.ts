import type Electron from 'electron';
import { app, type App } from './main/app.ts';
import { BrowserWindow } from './main/browser-window.ts';
import { clipboard } from './main/clipboard.ts';
import { crashReporter } from './main/crash-reporter.ts';
import { dialog } from './main/dialog.ts';
import { ipcMain, type IpcMain } from './main/ipc-main.ts';
import { Menu, MenuItem } from './main/menu.ts';
import { nativeTheme, type NativeTheme } from './main/native-theme.ts';
import { net } from './main/net.ts';
import { powerMonitor, type PowerMonitor } from './main/power-monitor.ts';
import { protocol } from './main/protocol.ts';
import { safeStorage } from './main/safe-storage.ts';
import { screen, type Screen } from './main/screen.ts';
import { session } from './main/session.ts';
import { shell } from './main/shell.ts';
import { webContents, type WebContents } from './main/web-contents.ts';
import type { Matches, MatchesClass } from './matches-electron.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { utilityProcess } from './utility/utility-process.ts';

// `satisfies` holds every part against Electron's own types: a member that Electron does not have, or one that callers of
// Electron could not use as they do, fails the compiler. What is not built throws (refuse-unknown.ts).
const parts = {
  app: app satisfies Matches<App, Electron.App>,
  BrowserWindow: BrowserWindow satisfies MatchesClass<typeof BrowserWindow, typeof Electron.BrowserWindow>,
  clipboard: clipboard satisfies Matches<typeof clipboard, Electron.Clipboard>,
  crashReporter: crashReporter satisfies Matches<typeof crashReporter, Electron.CrashReporter>,
  dialog: dialog satisfies Matches<typeof dialog, Electron.Dialog>,
  ipcMain: ipcMain satisfies Matches<IpcMain, Electron.IpcMain>,
  Menu: Menu satisfies MatchesClass<typeof Menu, typeof Electron.Menu>,
  MenuItem: MenuItem satisfies MatchesClass<typeof MenuItem, typeof Electron.MenuItem>,
  nativeTheme: nativeTheme satisfies Matches<NativeTheme, Electron.NativeTheme>,
  net: net satisfies Matches<typeof net, Electron.Net>,
  powerMonitor: powerMonitor satisfies Matches<PowerMonitor, Electron.PowerMonitor>,
  protocol: protocol satisfies Matches<typeof protocol, Electron.Protocol>,
  safeStorage: safeStorage satisfies Matches<typeof safeStorage, Electron.SafeStorage>,
  screen: screen satisfies Matches<Screen, Electron.Screen>,
  session: session satisfies Matches<typeof session, typeof Electron.session>,
  shell: shell satisfies Matches<typeof shell, Electron.Shell>,
  utilityProcess: utilityProcess satisfies Matches<typeof utilityProcess, typeof Electron.utilityProcess>,
  webContents: webContents satisfies Matches<typeof WebContents, typeof Electron.webContents>,
};

/** What `require('electron')` gives. */
const electron = refuseUnknown(parts, 'electron');

export { electron as default, electron as 'module.exports' };
export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};
