import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Machine, Need } from './system-packages.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];

/** What this machine has, as far as our scripts care. */
export function lookAround(): Machine {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasApt: findCommand('apt-get') !== null,
    has: (need) => hasByNeed[need](),
  };
}

const hasByNeed: Record<Need, () => boolean> = {
  browser: () => findBrowser() !== null,
  display: () => hasDisplay() || findCommand('Xvfb') !== null,
  font: () => FONT_FOLDERS.some(holdsFont),
};

/** Whether a window could appear: a display on Linux, always elsewhere. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/** The Chromium to use: the one named in STANDIN_CHROMIUM, or the first known name on PATH, or null. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['STANDIN_CHROMIUM'];
  if (named) return named;
  return BROWSERS.map((name) => findCommand(name, environment)).find((found) => found !== null) ?? null;
}

function findCommand(name: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // that it throws is the answer
  }
}

function holdsFont(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => /\.(ttf|otf|ttc)$/i.test(file));
}
