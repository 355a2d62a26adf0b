import type { Texts } from '../texts.ts';
import { passwordProblem } from './password-problem.ts';

/** The sentence for what is wrong with a password somebody wants to take; null where nothing is. */
export function checkPassword(password: string, loginName: string, { text, problem }: Texts): string | null {
  if (password === '') return text('password.chosenMissing');
  const wrong = passwordProblem(password, loginName);
  return wrong === null ? null : problem(wrong);
}

/** The same for a password that is typed twice. */
export function checkPasswords(
  { password, again }: { readonly password: string; readonly again: string },
  loginName: string,
  texts: Texts,
): { readonly password: string | null; readonly again: string | null } {
  const problem = checkPassword(password, loginName, texts);
  return { password: problem, again: problem === null && password !== again ? texts.text('password.different') : null };
}
