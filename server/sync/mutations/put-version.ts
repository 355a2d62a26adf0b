import type { MutationOf, NumberedMutation } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { VersionBody } from '../../../shared/sync/row-body.ts';
import { findRow, putRow } from '../kept-row.ts';
import { nameOf, noteHistory } from '../note-history.ts';
import type { TakeParts } from '../take-parts.ts';

/**
 * A new snapshot, or new days of one that is there. Of two who end one the earlier end holds, and what was superseded stays
 * so: each of them said that it does not hold after that, and neither that it does.
 */
export async function putVersion(
  parts: TakeParts,
  numbered: NumberedMutation,
  { row: id, body: said }: MutationOf<'version.put/1'>,
): Promise<Outcome> {
  const { transaction, actor, bearer, version } = parts;
  const timetable = await findRow(transaction, said.timetableId);
  if (timetable === null || timetable.body === null) return 'gone';
  const known = await findRow(transaction, id);
  if (timetable.kind !== 'timetable' || (known !== null && known.kind !== 'version')) return 'refused';
  if (known?.body === null) return 'gone';
  const body = known === null ? await firstOf(parts, said) : endedAsBoth(VersionBody.parse(known.body), said);
  if (body === null) return 'refused';
  const row = known ?? { id, kind: 'version' as const, addedBy: actor.userId, about: said.timetableId, marks: [] };
  await putRow(transaction, bearer.schoolId, { ...row, version, body });
  await noteHistory(parts, id, numbered);
  return 'taken';
}

type Said = MutationOf<'version.put/1'>['body'];

async function firstOf(parts: TakeParts, said: Said): Promise<VersionBody> {
  const { rows } = await versionsOf(parts, said.timetableId);
  return { ...said, number: rows + 1, madeBy: await nameOf(parts, parts.actor.userId) };
}

/** How many there are; their numbers are counted from 1, and none is ever taken away but with its timetable. */
async function versionsOf({ transaction }: TakeParts, timetableId: string): Promise<{ readonly rows: number }> {
  const { rows } = await transaction
    .selectFrom('synced_rows')
    .select(({ fn }) => fn.countAll().as('rows'))
    .where('kind', '=', 'version')
    .where('about', '=', timetableId)
    .executeTakeFirstOrThrow();
  return { rows: Number(rows) };
}

function endedAsBoth(known: VersionBody, said: Said): VersionBody | null {
  if (known.timetableId !== said.timetableId) return null;
  const state = known.state === 'superseded' ? known.state : said.state;
  const untils = [known.inForce?.until, said.inForce?.until].filter((until) => typeof until === 'string');
  const until = untils.toSorted()[0] ?? null;
  return { ...known, state, inForce: known.inForce === null ? null : { ...known.inForce, until } };
}
