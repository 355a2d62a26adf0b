import { createHash } from 'node:crypto';
import type { UnitMark } from '../../shared/sync/decide-mutation.ts';
import type { NumberedMutation } from '../../shared/sync/mutation.ts';
import type { ConflictBody } from '../../shared/sync/row-body.ts';
import { findRow, putRow } from './kept-row.ts';
import { nameOf } from './note-history.ts';
import type { TakeParts } from './take-parts.ts';

type Found = Pick<ConflictBody, 'timetableId' | 'units' | 'wanted'> & { readonly against: readonly UnitMark[] };

/** Keeps what was wanted, as a row of its own that everybody sees who may settle it. */
export async function addConflict(
  parts: TakeParts,
  { number, at }: NumberedMutation,
  { timetableId, units, wanted, against }: Found,
): Promise<void> {
  const { transaction, actor, bearer, version } = parts;
  const body: ConflictBody = {
    ...{ timetableId, units, wanted, at, by: await nameOf(parts, actor.userId) },
    against: await Promise.all(against.map((mark) => whoMade(parts, timetableId, mark))),
  };
  const id = conflictId(bearer.deviceId, number);
  const row = { id, kind: 'conflict', version, addedBy: actor.userId, about: timetableId, body, marks: [] } as const;
  await putRow(transaction, bearer.schoolId, row);
}

/** Somebody chose: nothing stays of it. False where it is settled already. */
export async function endConflict({ transaction, bearer, version }: TakeParts, id: string): Promise<boolean> {
  const row = await findRow(transaction, id);
  if (row === null || row.kind !== 'conflict' || row.body === null) return false;
  await putRow(transaction, bearer.schoolId, { ...row, version, body: null });
  return true;
}

async function whoMade(parts: TakeParts, row: string, { unit, version, device }: UnitMark) {
  const made = await parts.transaction
    .selectFrom('row_history')
    .select(['user_id', 'at'])
    .where('row_id', '=', row)
    .where('version', '=', String(version))
    .where('device_id', '=', device)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const by = made === undefined ? null : await nameOf(parts, made.user_id);
  return { unit, by, at: made?.at.getTime() ?? 0 };
}

/** By what it came of, so that the same mutation can never make two. */
function conflictId(device: string, number: number): string {
  const hex = createHash('sha256').update(`conflict.${device}.${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
