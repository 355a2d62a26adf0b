import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act } from './act.ts';
import { HEAD } from './head.ts';
import type { Known } from './known-office.ts';

/** A new sheet beside the one in the safe; one before it that was never confirmed is gone. */
export function renewCode(_lot: Lot, { known }: Scene): Act {
  const password = known.passwords[HEAD.loginName] ?? '';
  return act('session.renewRecoveryCode', { password }, (before, answer) =>
    withSheets({ ...before, newCode: answer?.recoveryCode ?? null }, 2),
  );
}

/** Only where somebody has seen the new one. */
export function confirmCode(_lot: Lot, { known: { newCode } }: Scene): Act | null {
  if (newCode === null) return null;
  return act('session.confirmCode', { recoveryCode: newCode }, (before) =>
    withSheets({ ...before, code: newCode, newCode: null }, 1),
  );
}

function withSheets(known: Known, sheets: number): Known {
  return { ...known, office: { ...known.office, sheets } };
}
