import { Mutation } from '../../../shared/sync/mutation.ts';
import type { NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { findLinkFacts } from './server-link.ts';

/** What of the office is needed to write down what is to be handed in. */
export type Sender = Pick<OpenOffice, 'records' | 'tools'>;

/**
 * Puts into the outbox what was just done, in the transaction in which it is done: it is handed in whenever there is a way, or
 * neither happened. Nothing where the office has joined no server. `keyId`: what it is sealed under and goes with.
 */
export function queueMutation({ records, tools }: Sender, write: WriteHandle, mutation: Mutation, keyId: string): void {
  const next = nextNumber(write);
  if (next === null) return;
  const id = tools.newId();
  const row = 'row' in mutation ? mutation.row : null;
  const sealed = records.seal(mutation, placeOf(id, keyId));
  write.run(
    `INSERT INTO outbox (number, mutation_id, row_id, base, made_at, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[next, id, row, versionOf(write, row), tools.now(), keyId, sealed],
  );
}

/** The same for what names nobody, and has to be handed in when its key is gone. */
export function queuePlainMutation(
  write: WriteHandle,
  mutation: Extract<Mutation, { name: 'row.erase/1' }>,
  { id, now }: { readonly id: string; readonly now: number },
): void {
  const next = nextNumber(write);
  if (next === null) return;
  write.run(
    'INSERT INTO outbox (number, mutation_id, row_id, base, made_at, plain) VALUES (?, ?, ?, ?, ?, ?)',
    ...[next, id, mutation.row, versionOf(write, mutation.row), now, JSON.stringify(mutation)],
  );
}

/** Null where there is no server to hand anything in to. */
function nextNumber(write: WriteHandle): number | null {
  const link = findLinkFacts(write);
  if (link === null) return null;
  const next = link.lastNumber + 1;
  write.run('UPDATE server_link SET last_number = ?', next);
  return next;
}

/** What the server was last known to have of a row: what whoever sits here has seen. */
function versionOf(read: ReadHandle, row: string | null): number {
  if (row === null) return 0;
  return read.get<{ version: number }>('SELECT version FROM synced_rows WHERE row_id = ?', row)?.version ?? 0;
}

type Row = {
  readonly number: number;
  readonly id: string;
  readonly base: number;
  readonly at: number;
  readonly plain: string | null;
  readonly keyId: string | null;
  readonly sealed: Uint8Array | null;
};

const COLUMNS = 'number, mutation_id AS id, base, made_at AS at, plain, key_id AS keyId, sealed';

/** The next ones to hand in, in order. */
export function firstInOutbox(read: ReadHandle, records: SealedRecords, most: number): NumberedMutation[] {
  return read
    .all<Row>(`SELECT ${COLUMNS} FROM outbox WHERE outcome IS NULL ORDER BY number LIMIT ?`, most)
    .map((row) => opened(records, row));
}

/** Those of one row that are not in what the server tells. */
export function pendingOf(read: ReadHandle, records: SealedRecords, row: string, last: number): Mutation[] {
  return read
    .all<Row>(
      `SELECT ${COLUMNS} FROM outbox WHERE row_id = ? AND number > ? AND (outcome IS NULL OR outcome IN ('taken', 'conflict'))
       ORDER BY number`,
      ...[row, last],
    )
    .map((kept) => opened(records, kept).mutation);
}

/** How many the server has said nothing of. */
export function countOutbox(read: ReadHandle): number {
  return read.get<{ count: number }>('SELECT count(*) AS count FROM outbox WHERE outcome IS NULL')?.count ?? 0;
}

/** What cannot be opened was erased, and its number is used up all the same. */
function opened(records: SealedRecords, { number, id, base, at, plain, keyId, sealed }: Row): NumberedMutation {
  const numbered = { id, number, base, at };
  if (plain !== null) return { ...numbered, mutation: Mutation.parse(JSON.parse(plain)) };
  const mutation = keyId === null || sealed === null ? null : records.open(Mutation, sealed, placeOf(id, keyId));
  return { ...numbered, mutation: mutation?.ok ? mutation.value : { name: 'nothing/1' } };
}

function placeOf(id: string, keyId: string) {
  return placeIn('outbox', { mutation_id: id, key_id: keyId });
}
