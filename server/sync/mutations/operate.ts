import { decideMutation, marksAfter } from '../../../shared/sync/decide-mutation.ts';
import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { TimetableBody } from '../../../shared/sync/row-body.ts';
import { STATE, unitsOf } from '../../../shared/sync/unit.ts';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import { addConflict, endConflict } from '../conflicts.ts';
import { findRow, putRow } from '../kept-row.ts';
import { noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

/**
 * One step of a draft. Besides what it changes it has to know whether the timetable is still a draft; and the house rules are
 * asked again of what comes of it here, where others have been at work.
 */
export async function operate(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, operation, settles }: MutationOf<'timetable.operate/1'>,
): Promise<Outcome> {
  const { transaction, bearer, version } = parts;
  const row = await findRow(transaction, id);
  if (row === null || row.body === null) return 'gone';
  if (row.kind !== 'timetable') return 'refused';
  const body = TimetableBody.parse(row.body);
  const applied = applyOperation(body.content, operation);
  const isAlready = !applied.ok && applied.error.code === 'nothing-changes';
  const units = unitsOf(operation);
  const asked = { device: bearer.deviceId, base: numbered.base, units: [...units, STATE] };
  const verdict = decideMutation({ isErased: false, marks: row.marks }, asked, true);
  const against = verdict.kind === 'conflict' ? verdict.against : [];
  const isFree = against.length === 0 && body.state === 'read';
  // Two who say the same have nothing to choose between.
  if (isAlready) return settle(parts, settles);
  if (!isFree || !applied.ok) {
    await addConflict(parts, numbered, { timetableId: id, units, wanted: { kind: 'operation', operation }, against });
    // What was wanted stands in the new one, and nobody has to choose twice.
    if (settles !== null) await endConflict(parts, settles);
    return 'conflict';
  }
  const marks = marksAfter(row.marks, { device: bearer.deviceId, units }, version);
  await putRow(transaction, bearer.schoolId, { ...row, version, marks, body: { ...body, content: applied.value } });
  await noteHistory(parts, id, numbered);
  return settle(parts, settles);
}

async function settle(parts: TakeParts, conflict: string | null): Promise<Outcome> {
  if (conflict !== null) await endConflict(parts, conflict);
  return 'taken';
}
