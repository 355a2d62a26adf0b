import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { isWhole } from '../../../shared/versions/content-patch.ts';
import { findRow, putRow } from '../kept-row.ts';
import { noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

/** A timetable as it was first read or made. Its sheet, if it has one, is there already and not erased. */
export async function addTimetable(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, body }: MutationOf<'timetable.add/1'>,
): Promise<Outcome> {
  const { transaction, actor, bearer, version } = parts;
  const known = await findRow(transaction, id);
  if (known !== null) return known.body === null ? 'gone' : 'refused';
  if (!isWhole(body.content)) return 'refused';
  const document = body.documentId === null ? null : await findRow(transaction, body.documentId);
  if (body.documentId !== null && (document === null || document.body === null)) return 'gone';
  if (document !== null && document.kind !== 'document') return 'refused';
  const row = {
    id,
    kind: 'timetable',
    version,
    addedBy: actor.userId,
    about: body.documentId,
    body,
    marks: [],
  } as const;
  await putRow(transaction, bearer.schoolId, row);
  await noteHistory(parts, id, numbered);
  return 'taken';
}
