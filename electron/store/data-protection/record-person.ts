import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { PersonRecord, RecordPerson } from '../../../shared/ipc/data-protection-messages.ts';
import type { ActivityFilter } from '../../../shared/activity/activity-filter.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { plainColumnsOf } from '../erasure/plain-columns.ts';
import { findUser } from '../accounts/user-record.ts';
import type { User } from '../accounts/user-record.ts';
import { act, checkMay } from '../office/open-office.ts';
import { OFFICE, personOf } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { schoolNameOf } from '../settings/school-settings.ts';
import { filedDocuments, payloadOf } from './filed-document.ts';
import { readLegalBasis } from './legal-basis.ts';
import { createNamesPerson } from './names-in-text.ts';
import type { NamesPerson } from './names-in-text.ts';
import { findOnSheet } from './sheet-of-document.ts';

/**
 * Everything that is kept about somebody, to hand to them (GDPR, articles 15 and 20): their account and what it did, what
 * they handed in, and on the given documents the lessons and words that name them. Words about others are left where they are.
 */
export function recordPerson(
  office: OpenOffice,
  { name, userId, documentIds }: RecordPerson,
): Result<PersonRecord, DeskError> {
  const { database, records, tools } = office;
  const allowed = checkMay(office, 'data-protection.export-person');
  if (!allowed.ok) return allowed;
  const user = userId === null ? null : findUser(database.read, records, userId);
  if (user !== null && !user.ok) return failed(deskError(user.error.kind === 'missing' ? 'notFound' : 'keysDamaged'));
  const owner = user?.value ?? null;
  const record: PersonRecord = {
    ...{ format: 'timetable-desk-person', version: 1, madeAt: new Date(tools.now()).toISOString(), name },
    school: schoolNameOf(office) ?? '',
    account: owner && accountOf(owner),
    rows: owner && plainColumnsOf(personOf(owner.userId), database.read),
    handedIn: owner === null ? [] : handedInBy(office, owner.userId),
    sheets: sheetsNaming(office, documentIds, createNamesPerson(name)),
    activity: owner === null ? [] : activityOf(office, owner.userId),
  };
  // About an account it goes with the account's key. Of a name alone nothing is noted that would outlive it.
  const subject = owner === null ? OFFICE : personOf(owner.userId);
  const details = { sheets: record.sheets.length, entries: record.activity.length };
  act(office, { code: 'person.exported', subject, details }, () => undefined);
  return ok(record);
}

function accountOf({ createdAt, ...user }: User): PersonRecord['account'] {
  const { userId, displayName, loginName, role, state, printedName, classes } = user;
  const madeAt = new Date(createdAt).toISOString();
  return { userId, displayName, loginName, role, state, createdAt: madeAt, printedName, classes };
}

function handedInBy(office: OpenOffice, userId: string): PersonRecord['handedIn'] {
  const { database, records } = office;
  return filedDocuments(database.read, 'addedBy = ? ORDER BY addedAt, number', userId).map((document) => ({
    documentId: document.documentId,
    name: payloadOf(records, document)?.name ?? document.documentId,
    addedAt: new Date(document.addedAt).toISOString(),
    state: document.state,
    isBinned: document.binnedAt !== null,
    legalBasis: readLegalBasis(database.read, records, document.documentId),
  }));
}

function sheetsNaming(
  office: OpenOffice,
  documentIds: readonly string[],
  namesPerson: NamesPerson,
): PersonRecord['sheets'] {
  const documents = documentIds.flatMap((id) => filedDocuments(office.database.read, 'documentId = ?', id));
  return documents.flatMap((document) => {
    const named = findOnSheet(office, document, namesPerson);
    if (named === null) return [];
    return [
      {
        documentId: document.documentId,
        name: payloadOf(office.records, document)?.name ?? document.documentId,
        header: named.header,
        lessons: [...named.lessons],
        otherWords: [...named.otherWords],
      },
    ];
  });
}

/** What they did and what was done about them, the oldest first. */
function activityOf({ log, database }: OpenOffice, userId: string): PersonRecord['activity'] {
  const asked: Partial<ActivityFilter>[] = [{ actorId: userId }, { subject: personOf(userId) }];
  const found = asked.flatMap((about) => {
    const filter = { from: null, to: null, codes: null, actorId: null, subject: null, ...about };
    return log.newest(database.read, { filter, before: null, most: Number.MAX_SAFE_INTEGER });
  });
  const byNumber = new Map(found.map((kept) => [kept.entry.number, kept]));
  return [...byNumber.values()]
    .sort((one, other) => one.entry.number - other.entry.number)
    .map(({ entry, payload }) => ({ entry, details: payload?.details ?? null }));
}
