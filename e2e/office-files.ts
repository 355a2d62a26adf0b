import { join } from 'node:path';

/** Where the office's papers lie in a profile, for tests that are what happens to a disk. */
export function officeFilesIn(profile: string) {
  const folder = join(profile, 'office');
  return { folder, database: join(folder, 'timetable-desk.sqlite') };
}
