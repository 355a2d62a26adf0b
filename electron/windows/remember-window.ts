import Store from 'electron-store';
import type { BrowserWindow } from 'electron';
import { WindowMatters } from './window-memory.ts';

export type WindowMemory = {
  /** Null the first time, and where what was kept is not what we write. */
  readonly read: () => WindowMatters | null;
  readonly keep: (matters: WindowMatters) => void;
};

/**
 * Window matters in a small file of electron-store's, in the clear: a size, a place, a zoom, nothing of the office. A file
 * that is damaged, or cannot be written, is no reason not to start: the window then opens as on the first day.
 */
export function openWindowMemory(folder: string): WindowMemory {
  const store = openStore(folder);
  return {
    read() {
      const kept = WindowMatters.safeParse(store?.get('window'));
      return kept.success ? kept.data : null;
    },
    keep(matters) {
      try {
        store?.set('window', matters);
      } catch {
        // A full or write-protected disk, which those who work with the office are told of elsewhere.
      }
    },
  };
}

function openStore(folder: string): Store | null {
  try {
    return new Store({ name: 'window', cwd: folder, clearInvalidConfig: true });
  } catch {
    return null;
  }
}

/** What is to be remembered of a window, asked while it is still there. */
export function mattersOf(window: BrowserWindow): WindowMatters {
  const { x, y, width, height } = window.getNormalBounds();
  return {
    bounds: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
    isMaximized: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  };
}
