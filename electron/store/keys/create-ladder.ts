import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { makeDataKey } from './data-key.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import { makeSlot } from './key-slot.ts';
import { makeRecoveryCode } from './recovery-code.ts';
import type { KeyChange } from './rows.ts';
import { keepWithKeyring, keepWithoutKeyring, makeSystemSecret } from './system-secret.ts';
import type { SystemKeeper } from './system-keeper.ts';

type FirstRun = {
  /** The first admin. */
  readonly userId: string;
  readonly password: string;
  readonly keeper: SystemKeeper;
  /** Whether the office was asked, and chose to go on with passwords alone. Only looked at where there is no keyring. */
  readonly mayGoWithoutKeyring: boolean;
};

export type NewLadder = {
  readonly keys: UnlockedKeys;
  /** To be printed, and kept nowhere. */
  readonly recoveryCode: string;
  readonly change: KeyChange;
};

/** The keys of a new office: data key, system secret, the first admin's password slot and the recovery slot. */
export async function createLadder(
  first: FirstRun,
  tools: LadderTools,
): Promise<Result<NewLadder, { readonly kind: 'keyring-unavailable' }>> {
  const keys = { dataKey: makeDataKey(), systemSecret: makeSystemSecret() };
  const withKeyring = await keepWithKeyring(keys, first.keeper, tools.now());
  if (!withKeyring.ok && !first.mayGoWithoutKeyring) return withKeyring;
  const putKeyring = withKeyring.ok ? withKeyring.value : keepWithoutKeyring(keys, tools.now());

  const recoveryCode = makeRecoveryCode();
  const { userId, password } = first;
  const slotAbout = () => ({ slotId: tools.newId(), createdAt: tools.now(), policy: tools.policy });
  const { dataKey, systemSecret } = keys;
  // One after the other: each takes 64 MiB while it is made.
  const passwordSlot = await makeSlot(dataKey, { kind: 'password', userId, password, systemSecret }, slotAbout());
  const recoverySlot = await makeSlot(dataKey, { kind: 'recovery', userId: null, code: recoveryCode }, slotAbout());
  const change = keyChange(dataKey, { putSlots: [passwordSlot, recoverySlot], putKeyring });
  return ok({ keys, recoveryCode, change });
}
