import os from 'node:os';
import path from 'node:path';
import { switches } from './program.ts';

const changed = new Map<string, string>();
const PERSONAL: Readonly<Record<string, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/** Where Electron on Linux would keep things for a program of this name. */
export function pathFor(place: string, programName: string): string {
  const userData = changed.get('userData') ?? (switches.get('user-data-dir') || path.join(appData(), programName));
  const personal = PERSONAL[place];
  if (personal) return changed.get(place) ?? path.join(os.homedir(), personal);
  const places: Record<string, string> = {
    home: os.homedir(),
    appData: appData(),
    userData: path.resolve(userData),
    sessionData: path.resolve(userData),
    crashDumps: path.resolve(userData, 'Crashpad'),
    logs: path.resolve(userData, 'logs'),
    temp: os.tmpdir(),
    exe: process.argv[0]!,
  };
  const found = changed.get(place) ?? places[place];
  if (!found) throw new Error(`Failed to get '${place}' path`);
  return found;
}

export function changePath(place: string, folder: string): void {
  if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
  changed.set(place, folder);
}

function appData(): string {
  return changed.get('appData') ?? (process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config'));
}
