import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BinPage, BinRequest } from '../../../shared/ipc/data-protection-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { WriteHandle } from '../database/handles.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueBin } from '../sync/queue-bin.ts';
import { remindTimetablesOf } from '../timetables/forget-timetables.ts';
import { binRowOf } from './bin-row.ts';
import { countInBin, filedDocument, filedDocuments } from './filed-document.ts';
import { judge, readPlan } from './judge-documents.ts';
import { moveSheetless } from './lay-in-bin.ts';

/** A screenful of what lies in the bin, thrown away last first. */
export function pageOfBin(office: OpenOffice, { from, most }: z.output<typeof BinRequest>): Result<BinPage, DeskError> {
  const allowed = checkMay(office, 'documents.remove');
  if (!allowed.ok) return allowed;
  const { read } = office.database;
  const documents = filedDocuments(
    read,
    'binnedAt IS NOT NULL ORDER BY binnedAt DESC, number DESC LIMIT ? OFFSET ?',
    ...[most, from],
  );
  const rows = judge(office, documents).map((judged) => binRowOf(office, judged));
  return ok({ rows, found: countInBin(read), goesByItself: readPlan(office).goesByItself });
}

/** Back to where it lay, as it was. */
export function takeBack(office: OpenOffice, documentId: string): Result<undefined, DeskError> {
  const { database, tools } = office;
  const allowed = checkMay(office, 'documents.remove');
  if (!allowed.ok) return allowed;
  const document = filedDocument(database.read, documentId);
  if (!document.ok) return document;
  if (document.value.binnedAt === null) return failed(deskError('notFound'));
  const { filedUnder, isSheetLost } = document.value;
  const subject = { kind: 'document', id: filedUnder } as const;
  act(office, { code: 'document.restored', subject, details: {} }, (write) => {
    if (isSheetLost) return moveSheetless(write, documentId, { binnedAt: null, now: tools.now() });
    write.run(
      'UPDATE documents SET binned_at = NULL, duplicate_of = ?, changed_at = ? WHERE document_id = ?',
      ...[findTwin(write, documentId), tools.now(), documentId],
    );
    queueBin(office, write, { documentId, isBinned: false });
  });
  remindTimetablesOf(office, documentId);
  return ok(undefined);
}

/** Another with the same content may have come, or taken its place, while it lay in the bin. */
function findTwin(write: WriteHandle, documentId: string): string | null {
  const twin = write.get<{ id: string; original: string | null }>(
    `SELECT other.document_id AS id, other.duplicate_of AS original FROM documents other, documents own
     WHERE own.document_id = ? AND other.content_tag = own.content_tag AND other.document_id <> own.document_id
       AND other.binned_at IS NULL ORDER BY other.added_at, other.rowid LIMIT 1`,
    documentId,
  );
  return twin === undefined ? null : (twin.original ?? twin.id);
}
