import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { DocumentBody } from '../../../shared/sync/row-body.ts';
import { findRow, putRow } from '../kept-row.ts';
import { nameOf, noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

export async function addDocument(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, body: said }: MutationOf<'document.add/1'>,
): Promise<Outcome> {
  const { transaction, actor, bearer, version } = parts;
  const known = await findRow(transaction, id);
  if (known !== null) return known.body === null ? 'gone' : 'refused';
  const body: DocumentBody = { ...said, addedBy: await nameOf(parts, actor.userId) };
  const row = { id, kind: 'document', version, addedBy: actor.userId, about: null, body, marks: [] } as const;
  await putRow(transaction, bearer.schoolId, row);
  await noteHistory(parts, id, numbered);
  return 'taken';
}

/** Into the bin or back from it: what it holds stays, so there is nothing that two could lose by it. */
export async function binDocument(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, isBinned }: MutationOf<'document.bin/1'>,
): Promise<Outcome> {
  const { transaction, bearer, version } = parts;
  const known = await findRow(transaction, id);
  if (known === null || known.body === null) return 'gone';
  if (known.kind !== 'document') return 'refused';
  const body = { ...DocumentBody.parse(known.body), isBinned };
  await putRow(transaction, bearer.schoolId, { ...known, version, body });
  await noteHistory(parts, id, numbered);
  return 'taken';
}
