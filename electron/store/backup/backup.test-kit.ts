import { join } from 'node:path';
import { newFolder, openOffice } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { officeIdOf } from '../office/office-id.ts';
import { makeOfficeSalt } from '../office/office-salt.ts';
import { setUpBackupPlace } from './backup-place.ts';
import { makeBackup } from './make-backup.ts';

/** An office and a place for its backups; each `make()` is a day later. */
export async function officeAndPlace(place = newFolder()) {
  const folder = newFolder();
  const database = await openOffice(folder);
  const office = database.inTransaction((write) => {
    makeOfficeSalt(write, 1);
    return officeIdOf(database.read);
  });
  valueOf(await setUpBackupPlace(place));
  let day = 0;
  const now = () => new Date(2026, 10, (day += 1), 3);
  const parts = { database, folder, program: '0.1.0', now };
  const make = async () => {
    const { name, manifest } = valueOf(await makeBackup(place, parts));
    return { name, manifest, path: join(place, name) };
  };
  return { database, office, folder, place, parts, make };
}
