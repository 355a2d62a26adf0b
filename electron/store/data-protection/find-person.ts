import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import type {
  FindPerson,
  FoundAccount,
  FoundDocument,
  PersonFound,
} from '../../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readUsers } from '../accounts/user-record.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { filedDocuments, payloadOf } from './filed-document.ts';
import { createNamesPerson } from './names-in-text.ts';
import type { NamesPerson } from './names-in-text.ts';
import { findOnSheet } from './sheet-of-document.ts';

/** How long one answer may keep the papers from everybody else. */
const SLICE_MILLISECONDS = 100;
const DOCUMENTS_AT_ONCE = 16;

/**
 * Everything that is kept of a name: accounts, and documents that name it, also those in the bin. Everything is sealed and no
 * index holds the words of sheets, so the documents are opened one by one, a few with each answer.
 */
export function findPerson(
  office: OpenOffice,
  { name, after }: z.output<typeof FindPerson>,
): Result<PersonFound, DeskError> {
  const allowed = checkMay(office, 'data-protection.export-person');
  if (!allowed.ok) return allowed;
  const { read } = office.database;
  const namesPerson = createNamesPerson(name);
  const began = office.tools.moment().steady;
  const documents: FoundDocument[] = [];
  let next = after ?? Number.MIN_SAFE_INTEGER;
  let isDone = false;
  const isLate = () => office.tools.moment().steady - began >= SLICE_MILLISECONDS;
  while (!isDone && !isLate()) {
    const some = filedDocuments(read, 'number > ? ORDER BY number LIMIT ?', next, DOCUMENTS_AT_ONCE);
    isDone = some.length === 0;
    for (const document of some) {
      next = document.number;
      const named = findOnSheet(office, document, namesPerson);
      const { documentId, state, binnedAt, isHeld, isSheetLost } = document;
      if (named !== null) {
        documents.push({
          ...{ documentId, state, isHeld, isSheetLost, isBinned: binnedAt !== null, lessons: named.lessons.length },
          name: payloadOf(office.records, document)?.name ?? documentId,
        });
      }
      // One that has a long history may take all of the time by itself.
      if (isLate()) break;
    }
  }
  const last = read.get<{ last: number | null }>('SELECT max(rowid) AS last FROM documents')?.last ?? 0;
  return ok({
    accounts: after === null ? findAccounts(office, namesPerson) : [],
    documents,
    next: isDone ? null : next,
    share: isDone || last === 0 ? 1 : Math.min(1, Math.max(0, next) / last),
  });
}

export function findAccounts(office: OpenOffice, namesPerson: NamesPerson): FoundAccount[] {
  const { database, records } = office;
  const users = readUsers(database.read, records).filter(({ displayName, loginName, printedName }) =>
    [displayName, loginName, printedName ?? ''].some(namesPerson),
  );
  return users.map(({ userId, displayName, loginName, role, state }) => {
    const sql = 'SELECT count(*) AS documents FROM documents WHERE added_by = ? AND length(sealed) > 0';
    const documents = database.read.get<{ documents: number }>(sql, userId)?.documents ?? 0;
    return { userId, displayName, loginName, role, state, documents };
  });
}
