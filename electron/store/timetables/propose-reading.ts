import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type {
  DraftStand,
  LeaveProposal,
  ReadingProposed,
  TakeProposal,
} from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { takeStep } from '../../../shared/versions/draft-log.ts';
import { leaveOut, proposeReading } from '../../../shared/versions/propose-reading.ts';
import type { ReadingProposal } from '../../../shared/versions/propose-reading.ts';
import { readReading } from '../documents/readings.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { openDraft, refusalError, standOf } from './draft.ts';
import { findEditable, saveStep } from './edit-timetable.ts';
import { findTimetable, hasProposal, putTimetable, subjectOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/** What the newest reading of the sheet would change of the draft as it stands; nothing is changed by looking. */
export function openProposal(
  office: OpenOffice,
  timetableId: string,
): Result<z.output<typeof ReadingProposed>, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  if (!hasProposal(stored.value)) return failed(deskError('notFound'));
  const opened = openDraft(office, stored.value);
  if (!opened.ok) return opened;
  const { content } = opened.value.draft;
  const proposal = proposeNewest(office, stored.value, content);
  if (!proposal.ok) return proposal;
  const { items, operation } = proposal.value;
  const after = applyOperation(content, operation);
  return ok({ reading: stored.value.newestReading, items: [...items], after: after.ok ? after.value : content });
}

/** Takes the newest reading into the draft as one step, which can be undone like any other. */
export function takeNewestReading(
  office: OpenOffice,
  { timetableId, steps, reading, leaveOut: left }: z.output<typeof TakeProposal>,
): Result<DraftStand, DeskError> {
  const editable = findEditable(office, timetableId, steps);
  if (!editable.ok) return editable;
  const { stored, opened } = editable.value;
  if (!hasProposal(stored)) return failed(deskError('notFound'));
  // The sheet was read once more while the proposal was looked at.
  if (reading !== stored.newestReading) return failed(deskError('draftMovedOn'));
  const proposal = proposeNewest(office, stored, opened.draft.content);
  if (!proposal.ok) return proposal;
  const operation = { ...leaveOut(proposal.value.operation, new Set(left)), number: reading };
  const entry = { kind: 'do', operation } as const;
  const next = takeStep(opened.draft, entry);
  if (!next.ok) {
    if (next.error.code !== 'nothing-changes') return failed(refusalError(next.error));
    noteLeft(office, stored, reading);
    return ok(standOf(opened));
  }
  const details = { isTaken: true, reading, leftOut: left.length };
  const happening = { code: 'timetable.proposal-settled', subject: subjectOf(stored), details } as const;
  return ok(saveStep(office, { stored, opened, entry, next: next.value, happening, readingTaken: reading }));
}

/** The draft stays as it is, and nobody is asked about this reading again. */
export function leaveNewestReading(
  office: OpenOffice,
  { timetableId, reading }: z.output<typeof LeaveProposal>,
): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  if (!hasProposal(stored.value)) return failed(deskError('notFound'));
  if (reading !== stored.value.newestReading) return failed(deskError('draftMovedOn'));
  noteLeft(office, stored.value, reading);
  return ok(undefined);
}

function noteLeft(office: OpenOffice, stored: StoredTimetable, reading: number): void {
  const card = { ...stored.card, readingTaken: reading };
  const happening = { code: 'timetable.proposal-settled', subject: subjectOf(stored) } as const;
  act(office, { ...happening, details: { isTaken: false, reading } }, (write) =>
    putTimetable(office, write, { ...stored, card }),
  );
  office.timetables.changed();
}

function proposeNewest(
  office: OpenOffice,
  { documentId, newestReading }: StoredTimetable,
  content: TimetableContent,
): Result<ReadingProposal, DeskError> {
  if (documentId === null) return failed(deskError('notFound'));
  const newest = readReading(office, documentId, newestReading);
  if (!newest.ok) return newest;
  return ok(proposeReading(content, newest.value.reading, createReadingIds(newest.value.readingId)));
}

/**
 * Ids that are the same each time the same reading is proposed: who leaves out a lesson that it would add names it by the
 * id it was shown. In the form of a UUID of one's own making (version 8).
 */
function createReadingIds(readingId: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`${readingId}/${count}`, 'utf8').digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
