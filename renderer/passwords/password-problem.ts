import { checkNewPassword } from '../../shared/access/password-rules.ts';
import type { PasswordProblem } from '../../shared/access/password-rules.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';

/** What is wrong with a password somebody wants to take, as the back room would say it; null where nothing is. */
export function passwordProblem(password: string, loginName: string): DeskError | null {
  const checked = checkNewPassword(password, loginName);
  return checked.ok ? null : asDeskError(checked.error);
}

function asDeskError(problem: PasswordProblem): DeskError {
  switch (problem.kind) {
    case 'too-short':
      return deskError('passwordTooShort', { least: problem.least });
    case 'too-long':
      return deskError('passwordTooLong', { most: problem.most });
    case 'has-login-name':
      return deskError('passwordHasName');
    case 'repeats':
      return deskError('passwordRepeats');
    case 'common':
      return deskError('passwordCommon');
  }
}
