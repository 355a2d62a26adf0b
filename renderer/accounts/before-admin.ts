import type { DeskError } from '../../shared/desk-error.ts';
import type { Texts } from '../texts.ts';

/**
 * What a form does about the own password, which the back room asks for once more where somebody becomes an administrator
 * or an administrator gets a new password. Where it does not, nothing is asked and nothing is sent.
 */
export function beforeAdmin(isAsked: boolean, { text }: Pick<Texts, 'text'>) {
  return {
    check: (own: string) => (isAsked && own === '' ? text('password.missing') : null),
    proof: (own: string) => (isAsked ? { ownPassword: own } : {}),
    wordsFor: ({ code }: DeskError) => (code === 'wrongPassword' ? text('password.ownWrong') : null),
  };
}
