import { decideMutation, marksAfter } from '../../../shared/sync/decide-mutation.ts';
import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { TimetableBody } from '../../../shared/sync/row-body.ts';
import { STATE } from '../../../shared/sync/unit.ts';
import { contentHash } from '../content-hash.ts';
import { addConflict } from '../conflicts.ts';
import { findRow, putRow } from '../kept-row.ts';
import { noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

/** Nobody approves or publishes what they have not seen: where anything of the content is another by now, it is a conflict. */
export async function restate(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, state, contentHash: seen }: MutationOf<'timetable.restate/1'>,
): Promise<Outcome> {
  const { transaction, bearer, version } = parts;
  const row = await findRow(transaction, id);
  if (row === null || row.body === null) return 'gone';
  if (row.kind !== 'timetable') return 'refused';
  const body = TimetableBody.parse(row.body);
  const asked = { device: bearer.deviceId, base: numbered.base, units: [STATE] };
  const verdict = decideMutation({ isErased: false, marks: row.marks }, asked, true);
  if (body.state === state) return 'taken';
  const against = verdict.kind === 'conflict' ? verdict.against : [];
  const isUnseen = state !== 'read' && contentHash(body.content) !== seen;
  if (against.length > 0 || isUnseen) {
    const newest = isUnseen ? row.marks.filter((mark) => mark.version > numbered.base) : [];
    const all = [...against, ...newest.filter((mark) => mark.device !== bearer.deviceId && !against.includes(mark))];
    await addConflict(parts, numbered, {
      timetableId: id,
      units: [STATE],
      wanted: { kind: 'state', state },
      against: all,
    });
    return 'conflict';
  }
  const marks = marksAfter(row.marks, { device: bearer.deviceId, units: [STATE] }, version);
  await putRow(transaction, bearer.schoolId, { ...row, version, marks, body: { ...body, state } });
  await noteHistory(parts, id, numbered);
  return 'taken';
}
