import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { BeforeErasing, LookBeforeErasing } from '../../../shared/ipc/data-protection-messages.ts';
import type { InForce } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readBackupRule, usualPlace } from '../backup/backup-rule.ts';
import { readBackupsSoFar } from '../backup/backups-so-far.ts';
import { listBackups } from '../backup/list-backups.ts';
import type { ListedBackup } from '../backup/list-backups.ts';
import type { ReadHandle } from '../database/handles.ts';
import { checkMay } from '../office/open-office.ts';
import { officeIdOf } from '../office/office-id.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findTimetable, timetablesOfDocument, todayOf } from '../timetables/stored-timetable.ts';
import { rowOf } from '../timetables/timetable-row.ts';
import { filedDocument } from './filed-document.ts';

/** What whoever erases a document or an account is told first: who will miss it, and where it still lies for a while. */
export async function lookBeforeErasing(
  office: OpenOffice,
  subject: z.output<typeof LookBeforeErasing>,
): Promise<Result<BeforeErasing, DeskError>> {
  const allowed = checkMay(office, 'data-protection.erase');
  if (!allowed.ok) return allowed;
  const { read, folder } = office.database;
  const isDocument = subject.kind === 'document';
  const document = isDocument ? filedDocument(read, subject.id) : null;
  if (document !== null && !document.ok) return document;
  const filedAt = whenFiled(read, { kind: subject.kind, id: document?.value.filedUnder ?? subject.id });
  if (filedAt === null) return failed(deskError('notFound'));
  const listed = await listBackups(readBackupRule(office).place ?? usualPlace(folder));
  return ok({
    inForce: isDocument ? daysPublished(office, subject.id) : null,
    copies: isDocument ? countCopies(read, subject.id) : 0,
    backups: listed.ok
      ? holdingIn(listed.value, { office: officeIdOf(read), filedAt })
      : // The usual folder is made with the first backup.
        readBackupsSoFar(read).lastMade === null
        ? { losing: 0, keeping: 0 }
        : null,
  });
}

/** The number of the first entry of the log that is about it: who holds that entry may hold it too. */
function whenFiled(read: ReadHandle, { kind, id }: z.output<typeof LookBeforeErasing>): number | null {
  const key = read.get('SELECT 1 FROM record_keys WHERE subject_kind = ? AND subject_id = ?', kind, id);
  if (key === undefined) return null;
  const sql = 'SELECT min(number) AS first FROM activity WHERE subject_kind = ? AND subject_id = ?';
  return read.get<{ first: number | null }>(sql, kind, id)?.first ?? 0;
}

/** The days on which what was made of it is to be seen, today or later. What lies in the bin is seen by nobody. */
function daysPublished(office: OpenOffice, documentId: string): InForce | null {
  const { read } = office.database;
  const days = timetablesOfDocument(read, documentId).flatMap((timetableId) => {
    const stored = findTimetable(office, timetableId);
    return (stored.ok ? rowOf(office, stored.value, todayOf(office)).inForce : null) ?? [];
  });
  return days[0] ?? null;
}

function countCopies(read: ReadHandle, documentId: string): number {
  const sql = 'SELECT count(*) AS copies FROM documents WHERE duplicate_of = ? AND length(sealed) > 0';
  return read.get<{ copies: number }>(sql, documentId)?.copies ?? 0;
}

/**
 * Counted by the log's entries and not by the clock, which is set back. Those of another office are not counted; one that is
 * damaged, of a newer program or does not say whose it is may hold it, and cannot be made to lose it.
 */
function holdingIn(
  listed: readonly ListedBackup[],
  { office, filedAt }: { readonly office: string | null; readonly filedAt: number },
): NonNullable<BeforeErasing['backups']> {
  let losing = 0;
  let keeping = 0;
  for (const { state } of listed) {
    if (state.kind !== 'good') keeping += 1;
    else if (state.manifest.activityHead < filedAt) continue;
    else if (state.manifest.office === undefined) keeping += 1;
    else if (state.manifest.office === office) losing += 1;
  }
  return { losing, keeping };
}
