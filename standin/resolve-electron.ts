import path from 'node:path';

/**
 * The folder shaped like Electron's own `dist`: with ELECTRON_OVERRIDE_DIST_PATH set to it, `require('electron')` and
 * Playwright's `_electron.launch()` start the stand-in instead of Electron's runtime.
 */
export function standinFolder(): string {
  return path.join(import.meta.dirname, 'dist');
}
