import type { ActivityCode } from '../../../shared/activity/activity-codes.ts';
import { connectToLook, PATIENCE_MILLISECONDS } from '../database/connect.ts';
import type { Connection } from '../database/connect.ts';
import { disasterCodeOf } from '../database/database-disaster.ts';
import type { ReadHandle } from '../database/handles.ts';
import { backupFilesIn } from './backup-names.ts';

/** What people would have to do once more. Coming and going, looking, printing and the program's own doings are not among it. */
const CHANGES: readonly ActivityCode[] = [
  ...(['document.imported', 'document.corrected', 'document.legal-basis-noted', 'document.binned'] as const),
  ...(['document.restored', 'timetable.edited', 'timetable.proposal-settled', 'timetable.approved'] as const),
  ...(['timetable.published', 'timetable.binned', 'timetable.restored', 'account.created', 'account.edited'] as const),
  ...(['account.deactivated', 'account.reactivated', 'account.password-changed', 'account.password-reset'] as const),
  ...(['person.edited', 'calendar.edited', 'retention.changed', 'key.rotated', 'key.recovery-renewed'] as const),
  ...(['key.keyring-changed', 'settings.changed'] as const),
];

/**
 * How much was changed since a backup, by the log, and how many documents came since. Null where the backup is not an
 * earlier state of this office as it is, but of another line of it: made before somebody went back, or unreadable.
 */
export function countSinceBackup(
  read: ReadHandle,
  backup: string,
): { readonly changes: number; readonly documents: number } | null {
  try {
    const then = connectToLook(backupFilesIn(backup).database, PATIENCE_MILLISECONDS);
    try {
      return countSince(read, then);
    } finally {
      then.close();
    }
  } catch (error) {
    if (disasterCodeOf(error) === null) throw error;
    return null;
  }
}

function countSince(read: ReadHandle, then: Connection) {
  type Head = { readonly number: number; readonly hash: Uint8Array };
  const head = then.prepare<[], Head>('SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1').get();
  if (head === undefined) return null;
  const here = read.get<Pick<Head, 'hash'>>('SELECT hash FROM activity WHERE number = ?', head.number);
  if (here === undefined || Buffer.compare(here.hash, head.hash) !== 0) return null;
  const codes = CHANGES.map(() => '?').join(', ');
  const sql = `SELECT count(*) AS count FROM activity WHERE number > ? AND action IN (${codes})`;
  const changes = read.get<{ count: number }>(sql, head.number, ...CHANGES)?.count ?? 0;
  const known = new Set(then.prepare<[], string>('SELECT document_id FROM documents').pluck().all());
  const present = read.all<{ id: string }>('SELECT document_id AS id FROM documents WHERE length(sealed) > 0');
  return { changes, documents: present.filter(({ id }) => !known.has(id)).length };
}
