import { join } from 'node:path';

/** Where the office's papers lie in a profile, for tests that are what happens to a disk. */
export function officeFilesIn(profile: string) {
  const folder = join(profile, 'office');
  const named = (name: string) => join(folder, `timetable-desk.${name}`);
  return { folder, database: named('sqlite'), inUse: named('in-use'), suspect: named('suspect') };
}
