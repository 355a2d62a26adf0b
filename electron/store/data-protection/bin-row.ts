import { kindOfDocument } from '../../../shared/data-protection/kind-of-document.ts';
import type { BinRow } from '../../../shared/ipc/data-protection-messages.ts';
import { findUser } from '../accounts/user-record.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { daysOfDocument } from '../timetables/days-of-document.ts';
import { findCardAnywhere } from '../timetables/find-card.ts';
import { timetablesOfDocument } from '../timetables/stored-timetable.ts';
import { payloadOf } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';
import type { JudgedDocument } from './judge-documents.ts';

/** A line of the bin: enough to know which sheet it is, who put it there, and what becomes of it. */
export function binRowOf(office: OpenOffice, { document, judged }: JudgedDocument): BinRow {
  const { documentId, state, bytes, addedBy, addedAt, binnedAt, isHeld, isSheetLost } = document;
  const payload = payloadOf(office.records, document);
  const { class: group, teacher, title } = headingOf(office, documentId) ?? payload?.summary ?? nothingRead;
  return {
    ...{ documentId, state, bytes, addedAt, isHeld, isSheetLost, binnedAt: binnedAt ?? 0 },
    // Damaged: it can still be erased.
    name: payload?.name ?? documentId,
    ...{ class: group, teacher, title, kind: kindOfDocument({ class: group, teacher }) },
    addedBy: addedBy === null ? null : nameOf(office, addedBy),
    binnedBy: whoBinned(office, document),
    inForce: daysOfDocument(office, documentId),
    goesAt: judged.goes ? judged.since : judged.from,
  };
}

const nothingRead = { class: null, teacher: null, title: null };

/** As people have corrected it, which the document itself does not say. */
function headingOf({ database, records }: OpenOffice, documentId: string) {
  const [timetableId] = timetablesOfDocument(database.read, documentId);
  return timetableId === undefined ? null : findCardAnywhere(database.read, records, timetableId);
}

/** The log knows, and nothing else has to: the newest entry that says so. */
function whoBinned(office: OpenOffice, { filedUnder }: FiledDocument): BinRow['binnedBy'] {
  const entry = office.database.read.get<{ actorId: string | null }>(
    `SELECT actor_id AS actorId FROM activity
     WHERE subject_kind = 'document' AND subject_id = ? AND action = 'document.binned' ORDER BY number DESC LIMIT 1`,
    filedUnder,
  );
  if (entry === undefined) return null;
  if (entry.actorId === null) return 'rule';
  const name = nameOf(office, entry.actorId);
  return name === null ? null : { name };
}

function nameOf({ database, records }: OpenOffice, userId: string): string | null {
  const user = findUser(database.read, records, userId);
  return user.ok ? user.value.displayName : null;
}
