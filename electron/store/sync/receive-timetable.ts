import type { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import type { ToldRow } from '../../../shared/sync/pull-messages.ts';
import { rebase } from '../../../shared/sync/rebase.ts';
import { TimetableBody } from '../../../shared/sync/row-body.ts';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { takeStep } from '../../../shared/versions/draft-log.ts';
import { patchBetween } from '../../../shared/versions/patch-between.ts';
import { invariant } from '../../../shared/invariant.ts';
import { makeCard, withContent } from '../timetables/card.ts';
import { addEntry, openDraft, openWholeDraft } from '../timetables/draft.ts';
import { findTimetableAnywhere, addTimetable, putTimetable } from '../timetables/stored-timetable.ts';
import type { StoredTimetable } from '../timetables/stored-timetable.ts';
import { addVersion } from '../timetables/versions.ts';
import { contentHash } from './content-hash.ts';
import { pendingOf } from './outbox.ts';
import { enterDocument } from './receive-document.ts';
import { keyOfDocument } from './receiving.ts';
import type { Receiving } from './receiving.ts';
import { bodyOfSynced, findSyncedRow, putSyncedRow } from './synced-row.ts';

type ToldTimetable = Extract<ToldRow, { kind: 'timetable' | 'timetable-operations' }>;

/** A timetable as it stands at the server now, or what was done to it there since. */
export function receiveTimetable(receiving: Receiving, told: ToldTimetable): void {
  const { office, write } = receiving;
  const body = told.kind === 'timetable' ? told.body : bodyAfter(receiving, told);
  if (body === null) {
    write.run('UPDATE synced_rows SET wants_whole = 1, is_stale = 0 WHERE row_id = ?', told.row);
    return;
  }
  const keyId = keyOfDocument(receiving, body.documentId ?? told.row);
  if (keyId === null) return;
  const { row, version } = told;
  putSyncedRow(write, office.records, { row, kind: 'timetable', version, about: body.documentId, keyId, body });
  rebaseTimetable(receiving, row);
}

/** Null where the steps do not lead to what the server has: then it is to be asked for whole. */
function bodyAfter({ office, write }: Receiving, told: Extract<ToldTimetable, { kind: 'timetable-operations' }>) {
  const before = bodyOfSynced(write, office.records, told.row, TimetableBody);
  if (before === null) return null;
  let { content } = before;
  for (const operation of told.operations) {
    const applied = applyOperation(content, operation);
    if (!applied.ok) return null;
    content = applied.value;
  }
  return contentHash(content) === told.contentHash ? { ...before, state: told.state, content } : null;
}

/** Shows what the server has, with what was done here and is not in it, in place of what was shown before. */
export function rebaseTimetable(receiving: Receiving, timetableId: string): void {
  const { office, write, last } = receiving;
  const row = findSyncedRow(write, timetableId);
  if (row?.kind !== 'timetable') return;
  const body = bodyOfSynced(write, office.records, timetableId, TimetableBody);
  if (body === null) return;
  const pending = pendingOf(write, office.records, timetableId, last);
  const operations = pending.flatMap((one) => (one.name === 'timetable.operate/1' ? [one.operation] : []));
  const restated = pending.findLast((one) => one.name === 'timetable.restate/1');
  const content = rebase(body.content, operations);
  const shown = { ...body, content, state: restated?.state ?? body.state };
  const stored = findTimetableAnywhere(office, timetableId);
  if (stored === null) enterTimetable(receiving, timetableId, row.keyId, shown);
  else mergeTimetable(receiving, stored, shown);
}

function enterTimetable(receiving: Receiving, timetableId: string, keyId: string, body: TimetableBody): void {
  const { office, write, timetables } = receiving;
  const { documentId, name, content, state } = body;
  const isThere = documentId !== null && enterDocument(receiving, documentId, keyId);
  // Of the reading that it was made of: a later one is proposed where it is made.
  const card = makeCard(name, content, 1);
  const filed = { timetableId, documentId: isThere ? documentId : null, keyId };
  addTimetable(office, write, { ...filed, card });
  addVersion(office, write, filed, { state: 'draft', inForce: null, reason: null, content, isByProgram: true });
  if (state !== 'read') putTimetable(office, write, { ...filed, filedUnder: documentId, state, card });
  write.run(
    `UPDATE timetables SET binned_at = (SELECT binned_at FROM documents WHERE document_id = ?) WHERE timetable_id = ?`,
    ...[documentId, timetableId],
  );
  timetables.add(timetableId);
}

/** What came stands in the draft's log as a step that nobody at this desk did. */
function mergeTimetable(
  { office, write, timetables }: Receiving,
  stored: StoredTimetable,
  { content, state }: { readonly content: TimetableContent; readonly state: TimetableState },
): void {
  const known = openDraft(office, stored);
  // A draft that cannot be opened is told to whoever opens it; what the server has of it is kept beside it.
  if (!known.ok) return;
  const patch = patchBetween(known.value.draft.content, content);
  if (patch === null && stored.state === state) return;
  timetables.add(stored.timetableId);
  const card = withContent(stored.card, content);
  putTimetable(office, write, { ...stored, state, card });
  if (patch === null) return;
  const opened = known.value.base === null ? known : openWholeDraft(office, stored.timetableId);
  if (!opened.ok) return;
  const entry = { kind: 'receive', patch } as const;
  const next = takeStep(opened.value.draft, entry);
  invariant(next.ok, 'what lies between two contents fits the first');
  addEntry(office, write, stored, { steps: opened.value.steps, entry });
  // It is a step further than it was in memory.
  office.timetables.drafts.forget(stored.timetableId);
}
