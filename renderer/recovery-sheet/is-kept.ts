import { foldRecoveryCode } from '../../shared/access/fold-recovery-code.ts';

/** How much of the code is asked for: enough that nobody remembers it from the screen, little enough to type. */
const ASKED_CHARACTERS = 8;

/** Whether somebody typed the last two groups of the code, as they can only from the paper. */
export function isKept(typed: string, code: string): boolean {
  return foldRecoveryCode(typed) === foldRecoveryCode(code).slice(-ASKED_CHARACTERS);
}
