import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { DataKey } from '../keys/data-key.ts';
import { keyChange } from '../keys/key-change.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import { resealSlot } from '../keys/key-slot.ts';
import { rotateDataKey } from '../keys/rotate-data-key.ts';
import type { DamagedRow, KeyChange, KeyringRow, KeySlotRow } from '../keys/rows.ts';
import { findRecoverySlots, readRecordKeys, readSlots } from './key-rows.ts';
import { notedNeverKept } from './recovery-sheet.ts';
import type { OpenOffice } from './open-office.ts';

/** What was decided about keys since the day that an office goes back to. */
export type PresentKeys = {
  readonly dataKey: DataKey;
  readonly sheets: readonly KeySlotRow[];
  /** The first sheet, where nobody has shown yet that they keep it. */
  readonly neverKept: string | null;
};

export function presentKeysOf({ database, keys }: Pick<OpenOffice, 'database' | 'keys'>): PresentKeys {
  const { read } = database;
  return { dataKey: keys.dataKey, sheets: findRecoverySlots(read), neverKept: notedNeverKept(read) };
}

/**
 * The same for the earlier state: the sheets that are valid now open it, and one that was replaced since opens nothing, for
 * there was a reason to replace it. Where the data key was replaced since, the one of then is replaced once more.
 */
export function keepPresentKeys(
  read: ReadHandle,
  then: { readonly keys: UnlockedKeys; readonly keyring: KeyringRow },
  present: PresentKeys,
): Result<KeyChange, DamagedRow> {
  const [slots, sheetsOfThen] = [readSlots(read), findRecoverySlots(read)];
  const sheets: KeySlotRow[] = [];
  for (const sheet of present.sheets) {
    const sealed = resealSlot(present.dataKey, then.keys.dataKey, sheet);
    if (!sealed.ok) return sealed;
    sheets.push(sealed.value);
  }
  // An office never goes without any way in by paper.
  const dropSlotIds = sheets.length === 0 ? [] : sheetsOfThen.map(({ slotId }) => slotId);
  if (present.dataKey.id === then.keys.dataKey.id) {
    return ok(keyChange(then.keys.dataKey, { putSlots: sheets, dropSlotIds }));
  }
  const kept = slots.filter(({ slotId }) => !dropSlotIds.includes(slotId));
  const rows = { slots: [...kept, ...sheets], recordKeys: readRecordKeys(read), keyring: then.keyring };
  const rotation = rotateDataKey(then.keys, rows);
  if (rotation.ok) return ok({ ...rotation.value.change, dropSlotIds });
  const [first = { kind: 'damaged', table: 'record_keys', rowId: '' }] = rotation.error.damaged;
  return failed(first);
}
