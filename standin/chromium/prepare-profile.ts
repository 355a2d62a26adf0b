import { existsSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_FAREWELL_MILLISECONDS = 5000;
const LOOK_AGAIN_MILLISECONDS = 20;

/**
 * Makes a profile folder ready for a new Chromium. When the last program was killed, its Chromium needs a moment to
 * notice and leave, and leaves the folder of its socket behind in the temporary folder. Another living program never
 * holds this profile: that is what single-instance.ts is for.
 */
export async function prepareProfile(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const patience = Date.now() + LONGEST_FAREWELL_MILLISECONDS;
  while (isHeld(folder) && Date.now() < patience) await wait(LOOK_AGAIN_MILLISECONDS);
  removeLeftSocket(folder);
  turnOffFormMemory(folder);
}

/** A browser keeps what is typed into its forms, in the clear, to offer it again. Electron does not. */
function turnOffFormMemory(folder: string): void {
  const preferences = path.join(folder, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  const autofill = { enabled: false, profile_enabled: false, credit_card_enabled: false };
  mkdirSync(path.dirname(preferences), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ autofill, credentials_enable_service: false }));
}

/** For a profile that no Chromium uses any more. */
export function removeLeftSocket(folder: string): void {
  const socket = readLink(path.join(folder, 'SingletonSocket'));
  if (!socket) return;
  rmSync(path.dirname(socket), { recursive: true, force: true });
  rmSync(path.join(folder, 'SingletonSocket'), { force: true });
}

/** Chromium's lock is a link to "<host>-<process id>". */
function isHeld(folder: string): boolean {
  const holder = /-(\d+)$/.exec(readLink(path.join(folder, 'SingletonLock')) ?? '')?.[1];
  return holder !== undefined && existsSync(`/proc/${holder}`);
}

function readLink(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw problem;
  }
}
