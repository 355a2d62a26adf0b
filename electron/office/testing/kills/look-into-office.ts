import { createHash } from 'node:crypto';
import { readUsers } from '../../../store/accounts/user-record.ts';
import { readPart } from '../../../store/database/chunks.ts';
import type { FilePart } from '../../../store/database/chunks.ts';
import type { ActivityCode } from '../../../../shared/activity/activity-codes.ts';
import type { Bound, ReadHandle } from '../../../store/database/handles.ts';
import { DocumentPayload } from '../../../store/documents/stored-document.ts';
import type { OpenOffice } from '../../../store/office/open-office.ts';
import { placeIn, sealedRows } from '../../../store/records/sealed-rows.ts';
import type { SealedTable } from '../../../store/records/sealed-rows.ts';
import { openDraft } from '../../../store/timetables/draft.ts';
import { timetablesOfDocument } from '../../../store/timetables/stored-timetable.ts';
import { findRecoverySlots } from '../../../store/office/key-rows.ts';
import { leftOfErased } from './left-of-erased.ts';
import { openCard } from '../../../store/timetables/find-card.ts';
import type { KnownAccount, SeenDocument, SeenOffice, SeenTimetable } from './known-office.ts';

export type Seen = {
  readonly office: SeenOffice;
  readonly userIds: Readonly<Record<string, string>>;
  /** What nobody may ever find, in words. */
  readonly findings: readonly string[];
};

type Row = Readonly<Record<string, Bound>>;

/** Looks at every row of an office and opens every payload in it. */
export function lookIntoOffice(office: OpenOffice): Seen {
  const { read } = office.database;
  const documents = read
    .all<Row>('SELECT * FROM documents WHERE length(sealed) > 0 ORDER BY document_id')
    .map((row) => [String(row['document_id']), seeDocument(office, row)] as const);
  const users = readUsers(read, office.records);
  const accounts = users.map(({ loginName, displayName, role, state, mustChangePassword }): [string, KnownAccount] => [
    loginName,
    { displayName, role, state, mustChangePassword },
  ]);
  return {
    office: {
      ...{ isFounded: true, documents: Object.fromEntries(documents), accounts: Object.fromEntries(accounts) },
      ...{ readAhead: seeReadAhead(office), ...seeErased(office), sheets: findRecoverySlots(read).length },
      restores: countEntries(read, 'backup.restored'),
    },
    userIds: Object.fromEntries(users.map(({ loginName, userId }) => [loginName, userId])),
    findings: [
      ...payloadsThatDoNotOpen(office),
      ...partsThatAreNotWhole(office),
      ...rowsWithoutTheirEntry(office),
      ...rowsAtOdds(office),
      ...leftOfErased(office.database),
    ],
  };
}

/** The timetables that are there, by their document's id. */
export function timetableIdsIn({ database }: OpenOffice): Readonly<Record<string, string>> {
  const rows = database.read.all<{ documentId: string; id: string }>(
    'SELECT document_id AS documentId, timetable_id AS id FROM timetables',
  );
  return Object.fromEntries(rows.map(({ documentId, id }) => [documentId, id]));
}

function seeDocument(office: OpenOffice, row: Row): SeenDocument {
  const { database, records } = office;
  const documentId = String(row['document_id']);
  const payload = records.open(DocumentPayload, row['sealed'] as Uint8Array, placeIn('documents', row));
  const original = readPart(database.read, { documentId, part: 'original' }, records.sealer);
  const counted = database.read.get<{ readings: number }>(
    'SELECT count(*) AS readings FROM readings WHERE document_id = ?',
    documentId,
  );
  return {
    name: payload.ok ? payload.value.name : '(does not open)',
    sha256: original.ok ? createHash('sha256').update(original.value).digest('hex') : original.error.code,
    state: String(row['state']),
    isBinned: row['binned_at'] !== null,
    readings: counted?.readings ?? 0,
    isAgain: database.read.get('SELECT 1 FROM rereads WHERE document_id = ?', documentId) !== undefined,
    timetable: seeTimetable(office, documentId),
  };
}

function seeTimetable(office: OpenOffice, documentId: string): SeenTimetable | null {
  const { read } = office.database;
  const [timetableId] = timetablesOfDocument(read, documentId);
  if (timetableId === undefined) return null;
  const opened = openDraft(office, { timetableId });
  const versions = read.all<{ state: string }>(
    `SELECT state FROM versions WHERE timetable_id = ? AND state <> 'draft' ORDER BY number`,
    timetableId,
  );
  return {
    readingTaken: cardOf(office, timetableId)?.readingTaken ?? -1,
    steps: opened.ok ? opened.value.steps : -1,
    class: opened.ok ? opened.value.draft.content.header.values.class : opened.error.code,
    versions: versions.map(({ state }) => state),
  };
}

function countEntries(read: ReadHandle, code: ActivityCode): number {
  return read.get<{ count: number }>('SELECT count(*) AS count FROM activity WHERE action = ?', code)?.count ?? 0;
}

/** Of those in the bin as well. */
function cardOf({ database, records }: OpenOffice, timetableId: string) {
  const row = database.read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM timetables WHERE timetable_id = ?',
    timetableId,
  );
  const card = row === undefined ? null : openCard(records, { timetableId, keyId: row.keyId }, row.sealed);
  return card?.ok === true ? card.value : null;
}

/** What was thrown away meanwhile is not filed. */
function seeReadAhead({ database }: OpenOffice): string[] {
  const rows = database.read.all<{ id: string }>(
    `SELECT document_id AS id FROM readings_while_locked JOIN documents USING (document_id)
     WHERE state = 'waiting' AND binned_at IS NULL ORDER BY readings_while_locked.rowid`,
  );
  return rows.map(({ id }) => id);
}

function seeErased({ database: { read } }: OpenOffice): Pick<SeenOffice, 'erased' | 'erasedPeople'> {
  const documents = read.all<{ id: string }>(
    'SELECT document_id AS id FROM documents WHERE length(sealed) = 0 ORDER BY document_id',
  );
  const people = read.get<{ count: number }>('SELECT count(*) AS count FROM users WHERE length(sealed) = 0');
  return { erased: documents.map(({ id }) => id), erasedPeople: people?.count ?? 0 };
}

/** Of all tables but that of files, which are opened piece by piece. */
function payloadsThatDoNotOpen({ database, records }: OpenOffice): string[] {
  return (Object.keys(sealedRows) as SealedTable[]).flatMap((table) => {
    const rows = database.read.all<Row>(`SELECT * FROM ${table} WHERE length(sealed) > 0`);
    const closed = rows.filter((row) => records.sealer.open(row['sealed'] as Uint8Array, placeIn(table, row)) === null);
    return closed.length === 0 ? [] : [`${closed.length} of ${table} do not open`];
  });
}

function partsThatAreNotWhole({ database, records }: OpenOffice): string[] {
  const parts = database.read.all<FilePart>('SELECT DISTINCT document_id AS documentId, part FROM chunks');
  return parts.flatMap(({ documentId, part }) => {
    const whole = readPart(database.read, { documentId, part }, records.sealer);
    return whole.ok ? [] : [`${part} of a document: ${whole.error.code}`];
  });
}

/**
 * What is done and what tells of it are saved together, so there are as many of the one as of the other. Entries that stand
 * behind a minus tell that one of them is there no more.
 */
const pairs: readonly (readonly [what: string, rows: string, codes: readonly string[]])[] = [
  ['documents', 'SELECT count(*) AS count FROM documents', ['document.imported']],
  // Of what was erased, they are gone with it.
  ['readings', 'SELECT count(*) AS count FROM readings', ['document.read', '-erased']],
  [
    'documents in the bin',
    'SELECT count(*) AS count FROM documents WHERE binned_at IS NOT NULL AND length(sealed) > 0',
    ['document.binned', '-document.restored', '-erased'],
  ],
  ['approvals', `SELECT count(*) AS count FROM versions WHERE state = 'approved'`, ['timetable.approved']],
  [
    'publishings',
    `SELECT count(*) AS count FROM versions WHERE state IN ('published', 'superseded')`,
    ['timetable.published'],
  ],
  ['accounts', 'SELECT count(*) AS count FROM users', ['account.created']],
  ['erased documents', 'SELECT count(*) AS count FROM documents WHERE length(sealed) = 0', ['document.erased']],
  ['erased people', 'SELECT count(*) AS count FROM users WHERE length(sealed) = 0', ['person.erased']],
];

function rowsWithoutTheirEntry({ database: { read } }: OpenOffice): string[] {
  const count = (sql: string, ...values: readonly Bound[]) => read.get<{ count: number }>(sql, ...values)?.count ?? 0;
  return pairs.flatMap(([what, rows, codes]) => {
    const [added, ...taken] = codes;
    const left = taken.includes('-erased') ? ` AND ${NOT_ERASED}` : '';
    const toldOf = (code: string) => count(`SELECT count(*) AS count FROM activity WHERE action = ?${left}`, code);
    const told = taken.reduce((sum, code) => sum - toldOf(code.slice(1)), toldOf(added ?? ''));
    const there = count(rows);
    return there === told ? [] : [`${there} ${what}, and the activity log tells of ${told}`];
  });
}

const NOT_ERASED = 'subject_id NOT IN (SELECT document_id FROM documents WHERE length(sealed) = 0)';

/** Rows that are changed together and have to agree. */
const odds: readonly (readonly [what: string, sql: string])[] = [
  [
    'timetables in another state than their document, or one of them in the bin',
    `SELECT count(*) AS count FROM timetables JOIN documents USING (document_id)
     WHERE timetables.state <> documents.state OR timetables.binned_at IS NOT documents.binned_at`,
  ],
  [
    'documents that were read and have no timetable',
    `SELECT count(*) AS count FROM documents
     WHERE state IN ('read', 'approved', 'published', 'superseded')
       AND document_id NOT IN (SELECT document_id FROM timetables WHERE document_id IS NOT NULL)`,
  ],
  [
    'times of lessons of what is not published',
    `SELECT count(*) AS count FROM blocks JOIN versions USING (version_id) WHERE versions.state <> 'published'`,
  ],
  [
    'published versions without the times of their lessons',
    `SELECT count(*) AS count FROM versions
     WHERE state = 'published' AND length(sealed) > 0 AND version_id NOT IN (SELECT version_id FROM blocks)`,
  ],
  [
    'documents that wait and stand in no queue',
    `SELECT count(*) AS count FROM documents WHERE state = 'waiting' AND queue_number IS NULL`,
  ],
];

function rowsAtOdds({ database: { read } }: OpenOffice): string[] {
  return odds.flatMap(([what, sql]) => {
    const count = read.get<{ count: number }>(sql)?.count ?? 0;
    return count === 0 ? [] : [`${count} ${what}`];
  });
}
