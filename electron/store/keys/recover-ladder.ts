import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import type { KdfRefused } from './kdf-policy.ts';
import type { DataKey } from './data-key.ts';
import { openSlot } from './key-slot.ts';
import { readRecoveryCode } from './recovery-code.ts';
import type { CodeSlip } from './recovery-code.ts';
import type { DamagedRow, KeyChange, KeyringRow, KeySlotRow } from './rows.ts';
import type { SystemKeeper } from './system-keeper.ts';
import { fetchSystemSecret, keepWithKeyring, openSystemSecret } from './system-secret.ts';

/**
 * How passwords stand after a recovery. `kept`: nothing was wrong. `wrapped-anew`: this computer's keyring has the system
 * secret now. `not-kept`: there is no keyring to hand it to, and passwords work again once somebody chose to go on
 * without one (goOnWithoutKeyring) or there is one (handToKeyring).
 */
export type RecoveredKeyring = 'kept' | 'wrapped-anew' | 'not-kept';

export type Recovered = {
  readonly keys: UnlockedKeys;
  readonly keyring: RecoveredKeyring;
  readonly change: KeyChange;
};

/** `code-wrong` is a code without a slip of the pen that is not this office's, or not its latest. */
export type RecoveryProblem = CodeSlip | { readonly kind: 'code-wrong' } | KdfRefused | DamagedRow;

/** Opens the store with the printed code alone: on a new computer, after the keyring was lost, or with no admin left who knows a password. */
export async function openWithRecoveryCode(
  given: {
    /** More than one while a new sheet is not confirmed: until then both open. */
    readonly slots: readonly KeySlotRow[];
    readonly typed: string;
    readonly keyring: KeyringRow;
    readonly keeper: SystemKeeper;
  },
  tools: LadderTools,
): Promise<Result<Recovered, RecoveryProblem>> {
  const code = readRecoveryCode(given.typed);
  if (!code.ok) return code;
  const dataKey = await openAny(given.slots, code.value, tools);
  if (!dataKey.ok) return dataKey;
  const systemSecret = openSystemSecret(dataKey.value, given.keyring);
  if (!systemSecret.ok) return systemSecret;

  const keys = { dataKey: dataKey.value, systemSecret: systemSecret.value };
  const { keyring, putKeyring } = await settleKeyring(keys, given.keyring, given.keeper, tools.now());
  return ok({ keys, keyring, change: keyChange(keys.dataKey, { putKeyring }) });
}

/** One that is damaged keeps the code of another from nothing. */
async function openAny(
  slots: readonly KeySlotRow[],
  code: string,
  { policy }: LadderTools,
): Promise<Result<DataKey, RecoveryProblem>> {
  let problem: RecoveryProblem = { kind: 'code-wrong' };
  for (const slot of slots) {
    const opened = await openSlot(slot, { kind: 'recovery', userId: null, code }, policy);
    if (opened.ok) return opened;
    if (opened.error.kind !== 'wrong-secret') problem = opened.error;
  }
  return failed(problem);
}

async function settleKeyring(
  keys: UnlockedKeys,
  row: KeyringRow,
  keeper: SystemKeeper,
  now: number,
): Promise<{ keyring: RecoveredKeyring; putKeyring: KeyringRow | null }> {
  const fetched = await fetchSystemSecret(row, keeper);
  if (fetched.ok && !fetched.value.shouldWrapAnew) return { keyring: 'kept', putKeyring: null };
  const kept = await keepWithKeyring(keys, keeper, now);
  if (kept.ok) return { keyring: 'wrapped-anew', putKeyring: kept.value };
  return { keyring: fetched.ok ? 'kept' : 'not-kept', putKeyring: null };
}
