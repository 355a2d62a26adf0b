import { deskErrorOfRule } from '../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../shared/access/password-rules.ts';
import type { DeskError } from '../../shared/desk-error.ts';

/** What is wrong with a password somebody wants to take, as the back room would say it; null where nothing is. */
export function passwordProblem(password: string, loginName: string): DeskError | null {
  const checked = checkNewPassword(password, loginName);
  return checked.ok ? null : deskErrorOfRule(checked.error);
}
