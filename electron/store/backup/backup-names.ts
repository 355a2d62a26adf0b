import { join } from 'node:path';

/** timetable-desk-backup-0007-2026-11-23: counted, because clocks are set back; dated, for people. */
const NAME = /^timetable-desk-backup-(\d{4,})-\d{4}-\d{2}-\d{2}$/;

/** A backup in the making or being removed: no backup, or not any more. */
const PARTIAL = /^timetable-desk-backup-\d{4,}-\d{4}-\d{2}-\d{2}\.(?:unfinished|going)$/;

export function nameBackup(number: number, madeAt: Date): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const date = [pad(madeAt.getFullYear(), 4), pad(madeAt.getMonth() + 1, 2), pad(madeAt.getDate(), 2)].join('-');
  return `timetable-desk-backup-${pad(number, 4)}-${date}`;
}

/** Null for what is not a backup of ours by its name. */
export function numberOfBackup(name: string): number | null {
  const number = NAME.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

export function isPartialBackup(name: string): boolean {
  return PARTIAL.test(name);
}

/** What lies in the folder of one backup. */
export function backupFilesIn(backup: string) {
  return { database: join(backup, 'timetable-desk.sqlite'), manifest: join(backup, 'manifest.json') };
}

/** What lies in the folder people chose, beside the backups. */
export function placeFilesIn(place: string) {
  return { marker: join(place, 'timetable-desk-backups.txt'), erasures: join(place, 'timetable-desk-erasures.list') };
}
