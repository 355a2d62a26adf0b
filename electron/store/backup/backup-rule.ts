import { z } from 'zod';
import { dirname, join } from 'node:path';
import { keepRules, usualKeep } from '../../../shared/backup/keep-rules.ts';
import { KeepChoice } from '../../../shared/ipc/care-messages.ts';
import { act } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import { keepSetting, findSetting } from '../office/sealed-settings.ts';
import type { BackupSchedule } from './next-backup.ts';

const NAME = 'backups';

const BackupRule = z.object({
  /** The folder that was chosen; null for the usual one. A path may name somebody: so it is sealed. */
  place: z.string().nullable(),
  keep: KeepChoice.catch(usualKeep),
});
export type BackupRule = z.infer<typeof BackupRule>;

/** Daily, at the first chance after midnight: most office computers are off at night. */
export const schedule: BackupSchedule = { everyDays: 1, atMinute: 0 };

/** The usual place: beside the office's own folder, which it is not to go down with when that is moved or set aside. */
export function usualPlace(folder: string): string {
  return join(dirname(folder), 'backups');
}

export function readBackupRule({ database, records }: OpenOffice): BackupRule {
  return findSetting(database.read, records, { name: NAME, schema: BackupRule }) ?? { place: null, keep: usualKeep };
}

/** That the folder was changed goes into the log, its path does not: it would be read by whoever exports the log. */
export function changeBackupRule(office: OpenOffice, rule: BackupRule): void {
  const before = readBackupRule(office);
  const details = {
    ...{ setting: NAME, keep: rule.keep, newest: keepRules[rule.keep].newest },
    ...{ place: rule.place === null ? 'usual' : before.place === rule.place ? 'as before' : 'another' },
  };
  act(office, { code: 'settings.changed', subject: OFFICE, details }, (write) =>
    keepSetting(write, office.records, { name: NAME, value: rule, now: office.tools.now() }),
  );
}
