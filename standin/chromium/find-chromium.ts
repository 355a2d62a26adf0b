import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser to run in the place of Electron's runtime: STANDIN_CHROMIUM, or the first known name on PATH. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  if (environment['STANDIN_CHROMIUM']) return environment['STANDIN_CHROMIUM'];
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  for (const name of NAMES) {
    const found = folders.map((folder) => path.join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return null;
}

export const NO_CHROMIUM =
  'The stand-in needs Chromium and found none on PATH: install it (apt-get install chromium) or name it in STANDIN_CHROMIUM.';

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next candidate may be
  }
}
