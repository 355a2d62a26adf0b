import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import type { KdfRefused } from './kdf-policy.ts';
import { openSlot } from './key-slot.ts';
import type { DamagedRow, KeyChange, KeyringRow, KeySlotRow } from './rows.ts';
import type { SystemKeeper } from './system-keeper.ts';
import { fetchSystemSecret, keepWithKeyring, openSystemSecret } from './system-secret.ts';
import type { KeyringProblem } from './system-secret.ts';

export type Unlocked = {
  readonly keys: UnlockedKeys;
  /** Whose password it was; sealed into the slot, so that nobody can make theirs somebody else's. */
  readonly userId: string;
  /** Often changes nothing; to be written all the same. */
  readonly change: KeyChange;
};

export type PasswordProblem = { readonly kind: 'wrong-password' } | KeyringProblem | KdfRefused | DamagedRow;

/** Signs in with the slot of one person. Says nothing of the person being active: that is the account's to say. */
export async function openWithPassword(
  given: {
    readonly slot: KeySlotRow;
    readonly password: string;
    readonly keyring: KeyringRow;
    readonly keeper: SystemKeeper;
  },
  tools: LadderTools,
): Promise<Result<Unlocked, PasswordProblem>> {
  const { slot, keyring, keeper } = given;
  const fetched = await fetchSystemSecret(keyring, keeper);
  if (!fetched.ok) return fetched;
  if (slot.kind !== 'password' || slot.userId === null) return failed({ kind: 'wrong-password' });
  const { secret: systemSecret, shouldWrapAnew } = fetched.value;
  const secret = { kind: 'password', userId: slot.userId, password: given.password, systemSecret } as const;
  const dataKey = await openSlot(slot, secret, tools.policy);
  if (!dataKey.ok)
    return dataKey.error.kind === 'wrong-secret' ? failed({ kind: 'wrong-password' }) : failed(dataKey.error);
  // An old copy of a slot, from before a rotation, leads to a data key that no longer opens anything.
  const sealed = openSystemSecret(dataKey.value, keyring);
  if (!sealed.ok) return sealed;

  const keys = { dataKey: dataKey.value, systemSecret };
  const wrapped = shouldWrapAnew ? await keepWithKeyring(keys, keeper, tools.now()) : null;
  return ok({
    keys,
    userId: slot.userId,
    change: keyChange(keys.dataKey, { putKeyring: wrapped?.ok ? wrapped.value : null }),
  });
}
