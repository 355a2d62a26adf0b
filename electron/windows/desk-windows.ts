import type { BrowserWindow } from 'electron';

/** The windows of the program that are open. Whoever calls from anywhere else is not ours. */
export class DeskWindows {
  readonly #windows = new Set<BrowserWindow>();

  /** Takes a window in until it closes; `onClosed` is told the id its web contents had. */
  add(window: BrowserWindow, onClosed: (webContentsId: number) => void): void {
    const { id } = window.webContents;
    this.#windows.add(window);
    window.once('closed', () => {
      this.#windows.delete(window);
      onClosed(id);
    });
  }

  first(): BrowserWindow | undefined {
    return this.#open()[0];
  }

  isOurs(webContentsId: number): boolean {
    return this.#open().some((window) => window.webContents.id === webContentsId);
  }

  contents(): BrowserWindow['webContents'][] {
    return this.#open().map((window) => window.webContents);
  }

  #open(): BrowserWindow[] {
    return [...this.#windows].filter((window) => !window.isDestroyed());
  }
}
