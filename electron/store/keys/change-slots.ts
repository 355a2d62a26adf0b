import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { keyChange } from './key-change.ts';
import type { LadderTools, UnlockedKeys } from './key-change.ts';
import type { KdfRefused } from './kdf-policy.ts';
import { makeSlot, openSlot } from './key-slot.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import type { CodeSlip } from './recovery-code.ts';
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

/**
 * A new recovery code, to be printed. The sheet that is in the safe goes on working until the new one is confirmed: the
 * program may end before anybody has seen it. A new one that was never confirmed is gone.
 */
export async function renewRecoveryCode(
  keys: UnlockedKeys,
  slots: readonly KeySlotRow[],
  tools: LadderTools,
): Promise<{ readonly recoveryCode: string; readonly change: KeyChange }> {
  const recoveryCode = makeRecoveryCode();
  const [inSafe, ...neverConfirmed] = recoverySlotsOf(slots);
  const about = slotAbout(tools);
  // Behind the one in the safe, also where the clock was set back since.
  const createdAt = Math.max(about.createdAt, (inSafe?.createdAt ?? 0) + 1);
  const slot = await makeSlot(
    keys.dataKey,
    { kind: 'recovery', userId: null, code: recoveryCode },
    { ...about, createdAt },
  );
  const dropSlotIds = neverConfirmed.map(({ slotId }) => slotId);
  return { recoveryCode, change: keyChange(keys.dataKey, { putSlots: [slot], dropSlotIds }) };
}

/** The newest sheet is there, as its code shows: the earlier one opens nothing from then on. */
export async function confirmRecoveryCode(
  { dataKey }: UnlockedKeys,
  given: { readonly slots: readonly KeySlotRow[]; readonly typed: string },
  { policy }: LadderTools,
): Promise<Result<KeyChange, CodeSlip | { readonly kind: 'code-wrong' } | KdfRefused | DamagedRow>> {
  const code = readRecoveryCode(given.typed);
  if (!code.ok) return code;
  const slots = recoverySlotsOf(given.slots);
  const newest = slots.at(-1);
  if (newest === undefined) return failed({ kind: 'code-wrong' });
  const opened = await openSlot(newest, { kind: 'recovery', userId: null, code: code.value }, policy);
  if (!opened.ok) return failed(opened.error.kind === 'wrong-secret' ? { kind: 'code-wrong' } : opened.error);
  return ok(keyChange(dataKey, { dropSlotIds: slots.slice(0, -1).map(({ slotId }) => slotId) }));
}

/** The one in the safe first, then one that nobody has confirmed yet. */
function recoverySlotsOf(slots: readonly KeySlotRow[]): KeySlotRow[] {
  return slots.filter(({ kind }) => kind === 'recovery').toSorted((one, other) => one.createdAt - other.createdAt);
}

function slotAbout({ newId, now, policy }: LadderTools) {
  return { slotId: newId(), createdAt: now(), policy };
}
