import { join } from 'node:path';

/** timetable-desk-backup-0007-2026-11-23: counted, because clocks are set back; dated, for people. */
const NAME = /^timetable-desk-backup-(\d{4,})-\d{4}-\d{2}-\d{2}$/;

/** A backup in the making, of which office, or being removed: no backup, or not any more. */
const PARTIAL = /^timetable-desk-backup-\d{4,}-\d{4}-\d{2}-\d{2}\.(?:(?:([\da-f]{32})\.)?unfinished|going)$/;

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

/** What is left of a backup that was cut short, unless another office is making it just now. */
export function isLeftOver(name: string, office: string | null): boolean {
  const found = PARTIAL.exec(name);
  return found !== null && (found[1] === undefined || found[1] === office);
}

export function unfinishedBackupOf(backup: string, office: string | null): string {
  return office === null ? `${backup}.unfinished` : `${backup}.${office}.unfinished`;
}

/** What lies in the folder of one backup. */
export function backupFilesIn(backup: string) {
  return { database: join(backup, 'timetable-desk.sqlite'), manifest: join(backup, 'manifest.json') };
}

/** Says, in the folder people chose, that it is the place of backups. */
export function placeMarkerIn(place: string): string {
  return join(place, 'timetable-desk-backups.txt');
}

/** Which keys of an office were destroyed, beside its backups: another office that comes here knows nothing of them. */
export function erasureListIn(place: string, office: string | null): string {
  return join(place, office === null ? 'timetable-desk-erasures.list' : `timetable-desk-erasures-${office}.list`);
}

export function isErasureList(name: string): boolean {
  return /^timetable-desk-erasures(?:-[\da-f]{32})?\.list$/.test(name);
}
