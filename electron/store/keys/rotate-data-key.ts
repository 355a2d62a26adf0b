import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { makeDataKey } from './data-key.ts';
import { keyChange } from './key-change.ts';
import type { UnlockedKeys } from './key-change.ts';
import { resealSlot } from './key-slot.ts';
import { rewrapRecordKey } from './record-keys.ts';
import type { DamagedRow, KeyChange, KeyringRow, KeySlotRow, RecordKeyRow } from './rows.ts';
import { resealSystemSecret } from './system-secret.ts';

type AllRows = {
  readonly slots: readonly KeySlotRow[];
  readonly recordKeys: readonly RecordKeyRow[];
  readonly keyring: KeyringRow;
};

export type Rotation = {
  /** In place of the keys of everybody signed in, once the change is written. */
  readonly keys: UnlockedKeys;
  readonly change: KeyChange;
};

/**
 * A new data key, and every row that has to change with it. Needs no password, and waits for nothing, so that reading the
 * rows, this and writing them fit into one transaction. A row that does not open stops it, with all such rows named: left
 * out, it would be lost for good. Twenty thousand record keys take about half a second.
 */
export function rotateDataKey(
  keys: UnlockedKeys,
  rows: AllRows,
): Result<Rotation, { readonly kind: 'rotation-stopped'; readonly damaged: readonly DamagedRow[] }> {
  const { dataKey: from, systemSecret } = keys;
  const to = makeDataKey();
  const slots = sortOut(rows.slots.map((row) => resealSlot(from, to, row)));
  const recordKeys = sortOut(rows.recordKeys.map((row) => rewrapRecordKey(from, to, row)));
  const keyring = sortOut([resealSystemSecret(from, to, rows.keyring)]);
  const damaged = [...slots.damaged, ...recordKeys.damaged, ...keyring.damaged];
  if (damaged.length > 0) return failed({ kind: 'rotation-stopped', damaged });
  const change = keyChange(from, {
    ...{ putSlots: slots.done, putRecordKeys: recordKeys.done, putKeyring: keyring.done[0] ?? null },
  });
  return ok({ keys: { dataKey: to, systemSecret }, change });
}

function sortOut<Row>(results: readonly Result<Row, DamagedRow>[]): { done: Row[]; damaged: DamagedRow[] } {
  const done = results.flatMap((result) => (result.ok ? [result.value] : []));
  const damaged = results.flatMap((result) => (result.ok ? [] : [result.error]));
  return { done, damaged };
}
