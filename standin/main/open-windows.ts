import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/** Every window that is open, by its id, oldest first. */
export const windowsById = new Map<number, BrowserWindow>();

/** The window a menu or a second start means: the one opened last. */
export function frontWindow(): BrowserWindow | undefined {
  return [...windowsById.values()].at(-1);
}

/** Every page that is alive, by its id. */
export const contentsById = new Map<number, WebContents>();

/** Every page that is alive, by the name Chromium and Playwright know it under. */
export const contentsByTarget = new Map<string, WebContents>();
