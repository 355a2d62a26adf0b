import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { PasswordProblem } from '../keys/open-ladder.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import type { WithoutAdmin } from './take-over.ts';

/** What went wrong with keys, as the person is told. */
export function deskErrorOfKeys(problem: PasswordProblem | RecoveryProblem | WithoutAdmin): DeskError {
  switch (problem.kind) {
    case 'wrong-password':
      return deskError('wrongPassword');
    case 'keyring-changed':
      return deskError('keyringChanged');
    case 'keyring-unavailable':
      return deskError('keyringUnavailable');
    case 'code-length':
    case 'code-character':
      return deskError('codeMistyped', { group: 0 });
    case 'code-mistyped':
      return deskError('codeMistyped', { group: problem.group ?? 0 });
    case 'code-wrong':
      return deskError('codeWrong');
    case 'without-admin':
      return deskError('backupWithoutAdmin');
    case 'kdf-refused':
    case 'damaged':
      return deskError('keysDamaged');
  }
}
