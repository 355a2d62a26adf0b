import { deskError } from '../desk-error.ts';
import type { DeskError } from '../desk-error.ts';
import type { PasswordProblem } from './password-rules.ts';

/** What is wrong with a password somebody wants to take, as the person is told on both sides of the hatch. */
export function deskErrorOfRule(problem: PasswordProblem): DeskError {
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
