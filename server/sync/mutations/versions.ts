import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { VersionBody } from '../../../shared/sync/row-body.ts';
import { findRow, putRow } from '../kept-row.ts';
import { nameOf, noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

/** A snapshot that somebody stands for. It gets the next number of its timetable, whatever its desk thought that was. */
export async function addVersion(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, body: said }: MutationOf<'version.add/1'>,
): Promise<Outcome> {
  const { transaction, actor, bearer, version } = parts;
  const timetable = await findRow(transaction, said.timetableId);
  if (timetable === null || timetable.body === null) return 'gone';
  const known = await findRow(transaction, id);
  if (known?.body === null) return 'gone';
  if (timetable.kind !== 'timetable' || known !== null) return 'refused';
  const number = (await countVersions(parts, said.timetableId)) + 1;
  const body: VersionBody = { ...said, number, madeBy: await nameOf(parts, actor.userId) };
  const about = said.timetableId;
  const row = { id, kind: 'version', version, addedBy: actor.userId, about, body, marks: [] } as const;
  await putRow(transaction, bearer.schoolId, row);
  await noteHistory(parts, id, numbered);
  return 'taken';
}

/** None is ever taken away but with its timetable. */
async function countVersions({ transaction }: TakeParts, timetableId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('synced_rows')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('kind', '=', 'version')
    .where('about', '=', timetableId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * New days of one that is there. Of two who end it the earlier end holds, and what was superseded stays so: each of them said that
 * it does not hold after that, and neither that it does.
 */
export async function endVersion(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, state, until }: MutationOf<'version.end/1'>,
): Promise<Outcome> {
  const { transaction, bearer, version } = parts;
  const known = await findRow(transaction, id);
  if (known === null || known.body === null) return 'gone';
  if (known.kind !== 'version') return 'refused';
  const before = VersionBody.parse(known.body);
  const { inForce } = before;
  if (inForce === null || (until !== null && until < inForce.from)) return 'refused';
  const [earliest = null] = [inForce.until, until].filter((day) => day !== null).toSorted();
  const body: VersionBody = {
    ...before,
    state: before.state === 'superseded' ? before.state : state,
    inForce: { ...inForce, until: earliest },
  };
  await putRow(transaction, bearer.schoolId, { ...known, version, body });
  await noteHistory(parts, id, numbered);
  return 'taken';
}
