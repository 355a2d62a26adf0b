import { createHash } from 'node:crypto';
import { readUsers } from '../../../store/accounts/user-record.ts';
import { readPart } from '../../../store/database/chunks.ts';
import type { FilePart } from '../../../store/database/chunks.ts';
import type { Bound } from '../../../store/database/handles.ts';
import { DocumentPayload } from '../../../store/documents/stored-document.ts';
import { rowsUnderKey } from '../../../store/erasure/rows-under-key.ts';
import type { OpenOffice } from '../../../store/office/open-office.ts';
import { openDraft } from '../../../store/timetables/draft.ts';
import { timetablesOfDocument } from '../../../store/timetables/stored-timetable.ts';
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
    .all<Row>('SELECT * FROM documents ORDER BY document_id')
    .map((row) => [String(row['document_id']), seeDocument(office, row)] as const);
  const users = readUsers(read, office.records);
  const accounts = users.map(({ loginName, displayName, role, state, mustChangePassword }): [string, KnownAccount] => [
    loginName,
    { displayName, role, state, mustChangePassword },
  ]);
  return {
    office: { isFounded: true, documents: Object.fromEntries(documents), accounts: Object.fromEntries(accounts) },
    userIds: Object.fromEntries(users.map(({ loginName, userId }) => [loginName, userId])),
    findings: [
      ...payloadsThatDoNotOpen(office),
      ...partsThatAreNotWhole(office),
      ...rowsWithoutTheirEntry(office),
      ...rowsAtOdds(office),
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
  const [documentId, keyId] = [String(row['document_id']), String(row['key_id'])];
  const place = { purpose: 'document', table: 'documents', rowId: documentId, keyId };
  const payload = records.open(DocumentPayload, row['sealed'] as Uint8Array, place);
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
    steps: opened.ok ? opened.value.steps : -1,
    class: opened.ok ? opened.value.draft.content.header.values.class : opened.error.code,
    versions: versions.map(({ state }) => state),
  };
}

/** Where the payloads of each table are sealed to: purpose, and what its row id is made of. */
const placesByTable: Readonly<Record<string, readonly [purpose: string, idColumns: readonly string[]]>> = {
  users: ['account', ['user_id']],
  documents: ['document', ['document_id']],
  readings: ['reading', ['reading_id']],
  readings_while_locked: ['reading while locked', ['document_id']],
  activity: ['activity', ['number']],
  settings: ['setting', ['name']],
  timetables: ['card', ['timetable_id']],
  versions: ['version', ['version_id']],
  operations: ['operation', ['timetable_id', 'number']],
  draft_snapshots: ['draft snapshot', ['timetable_id', 'number']],
};

function payloadsThatDoNotOpen({ database, records }: OpenOffice): string[] {
  return Object.keys(rowsUnderKey).flatMap((table) => {
    // These are opened piece by piece.
    if (table === 'chunks') return [];
    const rows = database.read.all<Row>(`SELECT * FROM ${table} WHERE sealed IS NOT NULL`);
    const place = placesByTable[table];
    // A new table with payloads: it has to be looked at, too.
    if (place === undefined) return rows.length === 0 ? [] : [`nobody looks whether ${table} opens`];
    const [purpose, idColumns] = place;
    const closed = rows.filter((row) => {
      const [rowId, keyId] = [idColumns.map((column) => String(row[column])).join('/'), String(row['key_id'])];
      return records.sealer.open(row['sealed'] as Uint8Array, { purpose, table, rowId, keyId }) === null;
    });
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

/** What is done and what tells of it are saved together, so there are as many of the one as of the other. */
const pairs: readonly (readonly [what: string, rows: string, codes: readonly string[]])[] = [
  ['documents', 'SELECT count(*) AS count FROM documents', ['document.imported']],
  ['readings', 'SELECT count(*) AS count FROM readings', ['document.read']],
  ['documents in the bin', 'SELECT count(*) AS count FROM documents WHERE binned_at IS NOT NULL', ['document.binned']],
  ['approvals', `SELECT count(*) AS count FROM versions WHERE state = 'approved'`, ['timetable.approved']],
  [
    'publishings',
    `SELECT count(*) AS count FROM versions WHERE state IN ('published', 'superseded')`,
    ['timetable.published'],
  ],
  ['accounts', 'SELECT count(*) AS count FROM users', ['account.created']],
];

function rowsWithoutTheirEntry({ database: { read } }: OpenOffice): string[] {
  const count = (sql: string, ...values: readonly Bound[]) => read.get<{ count: number }>(sql, ...values)?.count ?? 0;
  return pairs.flatMap(([what, rows, codes]) => {
    const told = count(
      'SELECT count(*) AS count FROM activity WHERE action IN (SELECT value FROM json_each(?))',
      JSON.stringify(codes),
    );
    const there = count(rows);
    return there === told ? [] : [`${there} ${what}, and the activity log tells of ${told}`];
  });
}

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
     WHERE state = 'published' AND version_id NOT IN (SELECT version_id FROM blocks)`,
  ],
];

function rowsAtOdds({ database: { read } }: OpenOffice): string[] {
  return odds.flatMap(([what, sql]) => {
    const count = read.get<{ count: number }>(sql)?.count ?? 0;
    return count === 0 ? [] : [`${count} ${what}`];
  });
}
