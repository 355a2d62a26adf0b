import { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { InForce } from '../../../shared/ipc/published-days.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { TimetableContent } from '../../../shared/versions/content.ts';
import type { PublishedVersion } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { queueMutation } from '../sync/outbox.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/** What a version holds: the draft's beginning (number 0), or a snapshot with the reason that somebody gave for it. */
const VersionPayload = z.object({ reason: z.string().nullable(), content: TimetableContent });
export type VersionPayload = z.infer<typeof VersionPayload>;

export type VersionFacts = {
  readonly versionId: string;
  readonly number: number;
  readonly state: 'draft' | 'approved' | 'published' | 'superseded';
  readonly madeBy: string | null;
  readonly madeAt: number;
  readonly inForce: InForce | null;
};

type Row = Omit<VersionFacts, 'inForce'> & {
  readonly from: string | null;
  readonly until: string | null;
  readonly keyId: string;
  readonly sealed: Uint8Array;
};

const COLUMNS = `version_id AS versionId, number, state, made_by AS madeBy, made_at AS madeAt, effective_from AS "from",
  effective_until AS until, key_id AS keyId, sealed`;

type NewVersion = VersionPayload & Pick<VersionFacts, 'state' | 'inForce'> & { readonly isByProgram?: boolean };

/** Adds the next version of a timetable and answers its id. */
export function addVersion(
  { actor, records, tools }: OpenOffice,
  write: WriteHandle,
  { timetableId, keyId }: Pick<StoredTimetable, 'timetableId' | 'keyId'>,
  { state, inForce, reason, content, isByProgram = false }: NewVersion,
): string {
  const last = write.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM versions WHERE timetable_id = ?',
    timetableId,
  );
  const versionId = tools.newId();
  const payload: VersionPayload = { reason, content };
  write.run(
    `INSERT INTO versions (version_id, timetable_id, number, state, made_by, made_at, effective_from, effective_until,
       key_id, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[versionId, timetableId, (last?.number ?? -1) + 1, state, isByProgram ? null : actor.userId, tools.now()],
    ...[inForce?.from ?? null, inForce?.until ?? null, keyId, records.seal(payload, placeOf(versionId, keyId))],
  );
  if (state !== 'draft') {
    const body = { timetableId, state, reason, madeAt: tools.now(), inForce, content };
    queueMutation({ records, tools }, write, { name: 'version.add/1', row: versionId, body }, keyId);
  }
  return versionId;
}

export function readVersion(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  timetableId: string,
  versionId: string,
): Result<VersionFacts & VersionPayload, DeskError> {
  const sql = `SELECT ${COLUMNS} FROM versions WHERE timetable_id = ? AND version_id = ?`;
  return openVersionRow(records, database.read.get<Row>(sql, timetableId, versionId));
}

/** The content that operations are applied to. */
export function readFirstContent(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  timetableId: string,
): Result<TimetableContent, DeskError> {
  const sql = `SELECT ${COLUMNS} FROM versions WHERE timetable_id = ? AND state = 'draft'`;
  const opened = openVersionRow(records, database.read.get<Row>(sql, timetableId));
  return opened.ok ? ok(opened.value.content) : opened;
}

/** The newest version that was approved: what is published is what somebody approved. */
export function readApproved(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  timetableId: string,
): Result<VersionFacts & VersionPayload, DeskError> {
  const sql = `SELECT ${COLUMNS} FROM versions WHERE timetable_id = ? AND state = 'approved' ORDER BY number DESC LIMIT 1`;
  return openVersionRow(records, database.read.get<Row>(sql, timetableId));
}

/** The versions of a timetable with the reasons given for them, newest first; the draft is none. */
export function listVersions(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  timetableId: string,
): (VersionFacts & Pick<VersionPayload, 'reason'>)[] {
  const rows = database.read.all<Row>(
    `SELECT ${COLUMNS} FROM versions WHERE timetable_id = ? AND state <> 'draft' ORDER BY number DESC`,
    timetableId,
  );
  const OnlyReason = VersionPayload.pick({ reason: true });
  return rows.flatMap((row) => {
    const payload = records.open(OnlyReason, row.sealed, placeOf(row.versionId, row.keyId));
    return payload.ok ? [{ ...factsOf(row), reason: payload.value.reason }] : [];
  });
}

/** The versions that are published, in the order they were. */
export function publishedVersions(read: ReadHandle, timetableId: string): PublishedVersion[] {
  return read.all<PublishedVersion>(
    `SELECT version_id AS id, number, effective_from AS "from", effective_until AS until FROM versions
     WHERE timetable_id = ? AND state = 'published' ORDER BY number`,
    timetableId,
  );
}

function openVersionRow(
  records: SealedRecords,
  row: Row | undefined,
): Result<VersionFacts & VersionPayload, DeskError> {
  if (row === undefined) return failed(deskError('notFound'));
  const payload = records.open(VersionPayload, row.sealed, placeOf(row.versionId, row.keyId));
  if (!payload.ok) return failed(deskError(payload.error.kind === 'erased' ? 'notFound' : 'storeDamaged'));
  return ok({ ...factsOf(row), ...payload.value });
}

function factsOf({ versionId, number, state, madeBy, madeAt, from, until }: Row): VersionFacts {
  return { versionId, number, state, madeBy, madeAt, inForce: from === null ? null : { from, until } };
}

function placeOf(versionId: string, keyId: string) {
  return placeIn('versions', { version_id: versionId, key_id: keyId });
}
