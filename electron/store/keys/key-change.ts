import type { KeyObject } from 'node:crypto';
import type { DataKey } from './data-key.ts';
import type { KdfPolicy } from './kdf-policy.ts';
import type { KeyChange } from './rows.ts';

/** What whoever is signed in holds, until the lock drops it. */
export type UnlockedKeys = { readonly dataKey: DataKey; readonly systemSecret: KeyObject };

/** What every step of the ladder is handed. */
export type LadderTools = {
  readonly policy: KdfPolicy;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
};

/** A change made under this data key; what is not named stays as it is. */
export function keyChange(dataKey: DataKey, changed: Partial<Omit<KeyChange, 'underDataKey'>>): KeyChange {
  const nothing = { putSlots: [], dropSlotIds: [], putRecordKeys: [], putKeyring: null };
  return { underDataKey: dataKey.id, ...nothing, ...changed };
}
