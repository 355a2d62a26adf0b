import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { ErasureLeft } from '../../../shared/ipc/data-protection-messages.ts';
import type { SeenPublished } from '../../../shared/ipc/published-days.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { eraseSubject } from '../erasure/erase-subject.ts';
import type { ErasableSubject, Erased, EraseProblem } from '../erasure/erase-subject.ts';
import { checkMay } from '../office/open-office.ts';
import { personOf } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { forgetTimetablesOf } from '../timetables/forget-timetables.ts';
import { isAllSeen, stillPublished } from '../timetables/still-published.ts';
import { filedDocument } from './filed-document.ts';

/**
 * Destroys a document with everything that was made of it, whether it lies on the desk or in the bin; but nothing that is
 * published and was not shown before.
 */
export async function eraseDocument(
  office: OpenOffice,
  documentId: string,
  seen: SeenPublished = [],
): Promise<Result<ErasureLeft, DeskError>> {
  const allowed = checkMay(office, 'data-protection.erase');
  if (!allowed.ok) return allowed;
  const document = filedDocument(office.database.read, documentId);
  if (!document.ok) return document;
  if (document.value.isHeld) return failed(deskError('documentHeld'));
  if (!isAllSeen(stillPublished(office, documentId), seen)) return failed(deskError('publishedNotSeen'));
  const erased = await erase(office, { kind: 'document', id: document.value.filedUnder }, 'document.erased');
  if (erased.ok) forgetTimetablesOf(office, documentId);
  return erased;
}

/**
 * Destroys an account with all that is written about the person; nobody can come in with it any more. Documents they handed
 * in are the office's files and stay, from nobody who can be named.
 */
export async function erasePerson(office: OpenOffice, userId: string): Promise<Result<ErasureLeft, DeskError>> {
  const allowed = checkMay(office, 'data-protection.erase');
  return allowed.ok ? erase(office, personOf(userId), 'person.erased') : allowed;
}

async function erase(
  office: OpenOffice,
  subject: ErasableSubject,
  code: 'document.erased' | 'person.erased',
): Promise<Result<ErasureLeft, DeskError>> {
  const { database, records, log, actor, tools } = office;
  const erased = await eraseSubject(subject, {
    ...{ database, folder: database.folder, now: tools.now },
    writeActivity: (write) => log.append(write, { at: tools.now(), actorId: actor.userId, code, subject, details: {} }),
    forgetOpenedKey: (keyId) => records.forget(keyId),
  });
  return erased.ok ? ok(whatIsLeft(erased.value)) : failed(deskError(CODE_OF_PROBLEM[erased.error.code]));
}

export function whatIsLeft({ tracesLeft, unreached }: Pick<Erased, 'tracesLeft' | 'unreached'>): ErasureLeft {
  return { stepsLeft: tracesLeft.length, unreached: unreached.length };
}

const CODE_OF_PROBLEM = { 'no-key': 'notFound', 'last-admin': 'lastAdmin' } as const satisfies Readonly<
  Record<EraseProblem['code'], DeskError['code']>
>;
