import type { Actor } from '../../shared/access/actor.ts';
import type { Transaction } from 'kysely';
import type { Bearer } from '../access/access-token.ts';
import { decideTurn } from '../../shared/sync/decide-mutation.ts';
import type { NumberedMutation } from '../../shared/sync/mutation.ts';
import type { Pushed } from '../../shared/sync/push-messages.ts';
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
  let last = await lastNumber(transaction, bearer);
  const parts: TakeParts = { transaction, actor, bearer, version };
  for (const numbered of mutations) {
    const turn = decideTurn(last, numbered.number);
    if (turn === 'too-early') break;
    if (turn === 'again') continue;
    const outcome = await takeMutation(parts, numbered);
    last = numbered.number;
    if (outcome === 'taken') continue;
    const row = { school_id: bearer.schoolId, device_id: bearer.deviceId, number: String(numbered.number), outcome };
    await transaction.insertInto('mutation_outcomes').values(row).execute();
  }
  await transaction
    .updateTable('device_views')
    .set({ last_number: String(last) })
    .where('device_id', '=', bearer.deviceId)
    .execute();
  return { last, outcomes: await outcomesOf(transaction, bearer, mutations, last) };
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

/** Also of those that were handed in before, whose answer was lost. */
async function outcomesOf(
  transaction: Transaction<Tables>,
  { deviceId }: Bearer,
  mutations: readonly NumberedMutation[],
  last: number,
): Promise<Pushed['outcomes']> {
  const known = mutations.filter(({ number }) => number <= last).map(({ number }) => number);
  if (known.length === 0) return [];
  const rows = await transaction
    .selectFrom('mutation_outcomes')
    .select(['number', 'outcome'])
    .where('device_id', '=', deviceId)
    .where('number', 'in', known.map(String))
    .execute();
  const other = new Map(rows.map(({ number, outcome }) => [Number(number), outcome]));
  return known.map((number) => ({ number, outcome: other.get(number) ?? 'taken' }));
}
