import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { SeenPublished, StillPublished } from '../../../shared/ipc/published-days.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { filedDocument } from '../data-protection/filed-document.ts';
import type { FiledDocument } from '../data-protection/filed-document.ts';
import { layInBin } from '../data-protection/lay-in-bin.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { forgetTimetablesOf } from '../timetables/forget-timetables.ts';
import { isAllSeen, stillPublished } from '../timetables/still-published.ts';

/** What teachers and students would not see any more, for whoever is about to remove it. */
export function lookBeforeRemoving(
  office: OpenOffice,
  documentId: string,
): Result<{ readonly published: StillPublished[] }, DeskError> {
  const document = removable(office, documentId);
  return document.ok ? ok({ published: stillPublished(office, documentId) }) : document;
}

/**
 * Into the bin, from which it can be taken back. What is published of it is not seen any more from that moment on and again
 * once it is taken back: so nothing is removed that somebody was not shown before.
 */
export function binDocument(
  office: OpenOffice,
  documentId: string,
  seen: SeenPublished = [],
): Result<undefined, DeskError> {
  const document = removable(office, documentId);
  if (!document.ok) return document;
  const published = stillPublished(office, documentId);
  if (!isAllSeen(published, seen)) return failed(deskError('publishedNotSeen'));
  const subject = { kind: 'document', id: document.value.filedUnder } as const;
  const details = published.length > 0 ? { wasPublished: true } : {};
  act(office, { code: 'document.binned', subject, details }, (write) =>
    layInBin(office, write, document.value, office.tools.now()),
  );
  forgetTimetablesOf(office, documentId);
  return ok(undefined);
}

function removable(office: OpenOffice, documentId: string): Result<FiledDocument, DeskError> {
  const document = filedDocument(office.database.read, documentId);
  if (!document.ok) return document;
  if (document.value.binnedAt !== null) return failed(deskError('notFound'));
  const whose = { userId: document.value.addedBy, personIds: [], classIds: [] };
  const allowed = checkMay(office, 'documents.remove', whose);
  return allowed.ok ? document : allowed;
}
