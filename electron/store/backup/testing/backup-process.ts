import { writeSync } from 'node:fs';
import { openDatabase } from '../../database/open-database.ts';
import { listBackups } from '../list-backups.ts';
import { makeBackup } from '../make-backup.ts';
import { restoreBackup } from '../restore-backup.ts';

/**
 * A process of its own, to be killed: makes backups of a folder's database again and again, or restores one over it
 * again and again. It tells on its standard output what is done, before it goes on.
 */
const [deed = '', folder = '', target = ''] = process.argv.slice(2);

const tell = (line: string): void => void writeSync(1, `${line}\n`);

const deeds: Record<string, () => Promise<void>> = {
  'back-up': async () => {
    const opened = await openDatabase(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    const parts = { database: opened.value, folder, program: '0.1.0', now: () => new Date() };
    tell('begun');
    for (;;) {
      const made = await makeBackup(target, parts);
      tell(made.ok ? made.value.name : made.error.code);
    }
  },
  restore: async () => {
    tell('begun');
    for (;;) {
      const listed = await listBackups(target);
      const backup = listed.ok ? (listed.value[0]?.path ?? '') : '';
      const restored = await restoreBackup({ backup, folder, now: new Date() });
      tell(restored.ok ? 'restored' : restored.error.code);
    }
  },
};

await deeds[deed]?.();
