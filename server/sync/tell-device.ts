import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../shared/access/actor.ts';
import { decidePull } from '../../shared/sync/decide-pull.ts';
import type { View } from '../../shared/sync/decide-pull.ts';
import type { Pull, Pulled } from '../../shared/sync/pull-messages.ts';
import type { Bearer } from '../access/access-token.ts';
import type { Tables } from '../db/database.ts';
import { showRows } from './show-rows.ts';
import { visibleRows } from './visible-rows.ts';

/** So many rows are told at once: some megabytes at most, and something to see after each. */
const MOST_ROWS = 100;

const Views = z.array(z.object({ number: z.number(), rows: z.array(z.tuple([z.string(), z.number()])) }));

/**
 * What a device has to know that it does not, as things stand in this transaction, which has to be one that reads everything as of
 * one moment. The device's own row is locked: of two askings at once the second is answered after the first.
 */
export async function tellDevice(
  transaction: Transaction<Tables>,
  { actor, bearer }: { readonly actor: Actor; readonly bearer: Bearer },
  asked: Pull,
): Promise<Pulled> {
  const device = await lockDevice(transaction, bearer);
  const last = Number(device.last_number);
  const { version } = await transaction.selectFrom('schools').select('version').executeTakeFirstOrThrow();
  const kept = Views.parse(device.views).map(({ number, rows }) => ({ number, rows: new Map(rows) }));
  const isToldAll = device.told_version === version && device.told_role === actor.role && asked.whole.length === 0;
  if (isToldAll && kept.length === 1 && kept[0]?.number === asked.view) {
    return { view: kept[0].number, isWhole: false, isMore: false, put: [], drop: [], last };
  }
  const visible = await visibleRows(transaction, actor);
  const known = forgetting(kept, asked);
  const pulled = decidePull(known, asked.view, visible, MOST_ROWS);
  const before = known.find(({ number }) => number === asked.view)?.rows ?? new Map<string, number>();
  const isAll = pulled.keep.length === 1 && !pulled.isMore;
  const now = {
    told_version: isAll ? version : null,
    told_role: actor.role,
    views: JSON.stringify(pulled.keep.map(packed)),
  };
  await transaction.updateTable('device_views').set(now).where('device_id', '=', bearer.deviceId).execute();
  const { isWhole, isMore, drop, view } = pulled;
  const put = await showRows(transaction, pulled.put, before);
  return {
    view: view.number,
    isWhole,
    isMore,
    put,
    drop: isWhole ? await allErased(transaction) : await withErased(transaction, drop),
    last,
  };
}

/** For a device of which nobody knows what it holds: every sheet that was erased, by its id, which is all there is of it. */
async function allErased(transaction: Transaction<Tables>): Promise<Pulled['drop']> {
  const rows = await transaction
    .selectFrom('synced_rows')
    .select('id')
    .where('kind', '=', 'document')
    .where('is_erased', '=', true)
    .orderBy('version')
    .execute();
  return rows.map(({ id }) => ({ row: id, isErased: true }));
}

async function withErased(transaction: Transaction<Tables>, rows: readonly string[]): Promise<Pulled['drop']> {
  if (rows.length === 0) return [];
  const erased = await transaction
    .selectFrom('synced_rows')
    .select('id')
    .where('id', 'in', rows)
    .where('is_erased', '=', true)
    .execute();
  const ids = new Set(erased.map(({ id }) => id));
  return rows.map((row) => ({ row, isErased: ids.has(row) }));
}

async function lockDevice(transaction: Transaction<Tables>, { schoolId, deviceId }: Bearer) {
  await transaction
    .insertInto('device_views')
    .values({ school_id: schoolId, device_id: deviceId, told_version: null, told_role: null })
    .onConflict((known) => known.doNothing())
    .execute();
  return transaction
    .selectFrom('device_views')
    .selectAll()
    .where('device_id', '=', deviceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** A row that the device wants whole is one that it was never told of. */
function forgetting(kept: readonly View[], { view, whole }: Pull): View[] {
  const without = (rows: View['rows']) => new Map([...rows].filter(([row]) => !whole.includes(row)));
  return kept.map((one) => (one.number === view && whole.length > 0 ? { ...one, rows: without(one.rows) } : one));
}

function packed({ number, rows }: View): z.infer<typeof Views>[number] {
  return { number, rows: [...rows] };
}
