import type { Actor } from '../../shared/access/actor.ts';
import type { Transaction } from 'kysely';
import type { Bearer } from '../access/access-token.ts';
import { decideTurn } from '../../shared/sync/decide-mutation.ts';
import type { NumberedMutation } from '../../shared/sync/mutation.ts';
import type { Outcome, Pushed } from '../../shared/sync/push-messages.ts';
import type { Tables } from '../db/database.ts';
import type { TakeParts } from './take-parts.ts';
import { takeMutation } from './take-mutation.ts';

/**
 * Takes what a device hands in, each once and in order, all of it or nothing. The school's count goes up first, which holds up
 * whoever else of the school hands in something until this is done: so no two ever decide about one row at once.
 */
export async function handIn(
  transaction: Transaction<Tables>,
  { actor, bearer }: { readonly actor: Actor; readonly bearer: Bearer },
  mutations: readonly NumberedMutation[],
): Promise<Pushed> {
  const version = await countUp(transaction);
  const known = await knownOutcomes(transaction, mutations);
  let last = await lastNumber(transaction, bearer);
  const parts: TakeParts = { transaction, actor, bearer, version };
  const used: string[] = [];
  for (const numbered of mutations) {
    const { id, number } = numbered;
    const turn = decideTurn(last, number);
    // Behind one that has to be counted anew nothing is taken: they were done in this order.
    if (turn === 'too-early' || (turn === 'next' && used.length > 0)) break;
    if (turn === 'again') {
      if (!known.has(id)) used.push(id);
      continue;
    }
    last = number;
    if (known.has(id)) continue;
    const outcome = await takeMutation(parts, numbered);
    known.set(id, outcome);
    const row = { school_id: bearer.schoolId, id, device_id: bearer.deviceId, number: String(number), outcome };
    await transaction.insertInto('handed_in').values(row).execute();
  }
  await transaction
    .updateTable('device_views')
    .set({ last_number: String(last) })
    .where('device_id', '=', bearer.deviceId)
    .execute();
  const asked = new Set(mutations.map(({ id }) => id));
  return { last, used, outcomes: [...known].filter(([id]) => asked.has(id)).map(([id, outcome]) => ({ id, outcome })) };
}

/** What became of those that were handed in before, whoever's answer was lost. */
async function knownOutcomes(
  transaction: Transaction<Tables>,
  mutations: readonly NumberedMutation[],
): Promise<Map<string, Outcome>> {
  if (mutations.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('handed_in')
    .select(['id', 'outcome'])
    .where(
      'id',
      'in',
      mutations.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

async function countUp(transaction: Transaction<Tables>): Promise<number> {
  const { version } = await transaction
    .updateTable('schools')
    .set(({ eb }) => ({ version: eb('version', '+', '1') }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return Number(version);
}

async function lastNumber(transaction: Transaction<Tables>, { schoolId, deviceId }: Bearer): Promise<number> {
  await transaction
    .insertInto('device_views')
    .values({ school_id: schoolId, device_id: deviceId, told_version: null, told_role: null })
    .onConflict((known) => known.doNothing())
    .execute();
  const { last_number } = await transaction
    .selectFrom('device_views')
    .select('last_number')
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow();
  return Number(last_number);
}
