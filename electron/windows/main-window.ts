import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Logger } from '../log/logger.ts';
import { DESK_PAGE } from './desk-address.ts';
import { mattersOf } from './remember-window.ts';
import type { WindowMemory } from './remember-window.ts';
import { createWebPreferences } from './web-preferences.ts';
import { placeWindow, smallestWindow } from './window-memory.ts';

/** The page's own background in either theme (--paper in renderer/looks/tokens.css), so that a window does not flash white before its page is drawn. */
const backgroundColours = { light: '#f6f4ef', dark: '#171614' };

/** Comes back by itself after a crash of its page, but not for ever. */
const MOST_RELOADS = 3;

/** Opens the program's window where it was the last time; it shows itself once its page is drawn. */
export function openMainWindow(options: {
  readonly preload: string;
  readonly devTools: boolean;
  readonly log: Logger;
  readonly memory: WindowMemory;
}): BrowserWindow {
  const remembered = options.memory.read();
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(remembered, screens),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgroundColours.dark : backgroundColours.light,
    webPreferences: createWebPreferences(options),
  });
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized === true) window.maximize();
    window.show();
  });
  const zoom = remembered?.zoom ?? 1;
  if (zoom !== 1) window.webContents.once('did-finish-load', () => window.webContents.setZoomFactor(zoom));
  window.on('close', () => options.memory.keep(mattersOf(window)));
  reloadAfterCrash(window, options.log);
  window.loadURL(DESK_PAGE).catch((error: unknown) => options.log.error('the desk did not load', {}, error));
  return window;
}

/** Brings a window that is there already to the front, when the program is started a second time. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function reloadAfterCrash(window: BrowserWindow, log: Logger): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.warn('page ended', { reason: details.reason, reloads });
    if (details.reason === 'clean-exit' || window.isDestroyed() || reloads >= MOST_RELOADS) return;
    reloads += 1;
    window.webContents.reload();
  });
}
