import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupFilesIn } from '../../../store/backup/backup-names.ts';
import { sha256Of } from '../../../store/backup/carry-file.ts';
import { listBackups } from '../../../store/backup/list-backups.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

/** Every backup that bears a name is whole and opens, and none that was there before is gone. Answers their names. */
export async function checkBackups(place: string, before: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (!existsSync(place)) return before;
  const listed = await listBackups(place);
  if (!listed.ok) throw new OfficeNotAsItShouldBe(`the backups: ${listed.error.code}`);
  for (const { name, path, state } of listed.value) {
    if (before.has(name)) continue;
    const { database } = backupFilesIn(path);
    if (state.kind !== 'good' || state.manifest.sha256 !== (await sha256Of(database))) {
      throw new OfficeNotAsItShouldBe(`the backup ${name} is ${state.kind}, and its bytes are others`);
    }
    await openBackup(name, database);
  }
  const names = new Set(listed.value.map(({ name }) => name));
  // Those that were let go of since there are newer ones are of the same day: the last of a day is kept.
  if (before.size > 0 && names.size === 0) throw new OfficeNotAsItShouldBe('the backups that were there are gone');
  return names;
}

async function openBackup(name: string, database: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    copyFileSync(database, databaseFilesIn(folder).database);
    const opened = await openDatabase(folder);
    if (!opened.ok) throw new OfficeNotAsItShouldBe(`the backup ${name} does not open: ${opened.error.code}`);
    const damage = opened.value.findDamage();
    opened.value.close();
    if (damage.length > 0) throw new OfficeNotAsItShouldBe(`the backup ${name} is damaged: ${damage.join('; ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
