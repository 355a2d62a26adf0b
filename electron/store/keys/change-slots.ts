import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import type { KdfRefused } from './kdf-policy.ts';
import { makeSlot, openSlot } from './key-slot.ts';
import { makeRecoveryCode } from './recovery-code.ts';
import type { DamagedRow, KeyChange, KeySlotRow } from './rows.ts';

/**
 * A password for a new person, or a new one for somebody who forgot theirs; done by anybody who is signed in and may.
 * `slots` are those the store has now: the person's old ones go.
 */
export async function addPasswordSlot(
  keys: UnlockedKeys,
  given: { readonly userId: string; readonly password: string; readonly slots: readonly KeySlotRow[] },
  tools: LadderTools,
): Promise<KeyChange> {
  const { userId, password } = given;
  const { dataKey, systemSecret } = keys;
  const slot = await makeSlot(dataKey, { kind: 'password', userId, password, systemSecret }, slotAbout(tools));
  const old = given.slots.filter((other) => other.kind === 'password' && other.userId === userId);
  return keyChange(dataKey, { putSlots: [slot], dropSlotIds: old.map(({ slotId }) => slotId) });
}

/** Whether this is the person's password. It is asked again before keys are changed: somebody else may be sitting at their open desk. */
export async function checkPassword(
  { systemSecret }: UnlockedKeys,
  given: { readonly userId: string; readonly slot: KeySlotRow; readonly password: string },
  { policy }: LadderTools,
): Promise<Result<undefined, { readonly kind: 'wrong-password' } | KdfRefused | DamagedRow>> {
  const { userId, slot, password } = given;
  const opened = await openSlot(slot, { kind: 'password', userId, password, systemSecret }, policy);
  if (opened.ok) return ok(undefined);
  return failed(opened.error.kind === 'wrong-secret' ? { kind: 'wrong-password' } : opened.error);
}

/** A new recovery code, to be printed; the sheet that is in the safe opens nothing from then on. */
export async function renewRecoveryCode(
  keys: UnlockedKeys,
  slots: readonly KeySlotRow[],
  tools: LadderTools,
): Promise<{ readonly recoveryCode: string; readonly change: KeyChange }> {
  const recoveryCode = makeRecoveryCode();
  const slot = await makeSlot(keys.dataKey, { kind: 'recovery', userId: null, code: recoveryCode }, slotAbout(tools));
  const dropSlotIds = slots.filter(({ kind }) => kind === 'recovery').map(({ slotId }) => slotId);
  return { recoveryCode, change: keyChange(keys.dataKey, { putSlots: [slot], dropSlotIds }) };
}

function slotAbout({ newId, now, policy }: LadderTools) {
  return { slotId: newId(), createdAt: now(), policy };
}
