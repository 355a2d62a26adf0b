import { failed, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { commonPasswords } from './common-passwords.ts';

/** Counted in characters as a person counts them, not in bytes. */
export const LEAST_PASSWORD_LENGTH = 10;
/** Beyond this no more is gained, and a page full of text should not have to be hashed. */
export const MOST_PASSWORD_LENGTH = 256;

export type PasswordProblem =
  | { readonly kind: 'too-short'; readonly least: number }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'has-login-name' }
  | { readonly kind: 'repeats' }
  | { readonly kind: 'common' };

/**
 * Whether a password may be chosen; answers it as `normalisePassword` does. Length, and what guessers try first, count;
 * which kinds of characters it has does not (NIST SP 800-63B, 3.1.1.2: no composition rules, a list of refused ones).
 */
export function checkNewPassword(password: string, loginName: string): Result<string, PasswordProblem> {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < LEAST_PASSWORD_LENGTH) return failed({ kind: 'too-short', least: LEAST_PASSWORD_LENGTH });
  if (length > MOST_PASSWORD_LENGTH) return failed({ kind: 'too-long', most: MOST_PASSWORD_LENGTH });
  if (hasLoginName(normal, loginName)) return failed({ kind: 'has-login-name' });
  if (isRepetition(fold(normal))) return failed({ kind: 'repeats' });
  if (isCommon(normal)) return failed({ kind: 'common' });
  return ok(normal);
}

/** The one form in which a password is hashed: keyboards and systems write an accented letter in more than one way. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * A name of one or two letters is in half of all passwords and says nothing; one of three or four counts where a word
 * begins or ends with it ("leo-2026", not "kettle on"). Also "j.smith" in "JSmith-2026".
 */
function hasLoginName(password: string, loginName: string): boolean {
  const name = lettersAndDigits(fold(normalisePassword(loginName)));
  const length = [...name].length;
  if (length >= 5) return lettersAndDigits(fold(password)).includes(name);
  const words = fold(password).split(/[^\p{L}\p{N}]+/u);
  return length >= 3 && words.some((word) => word.startsWith(name) || word.endsWith(name));
}

/** "aaaaaaaaaa", "2026202620", "abcdefghij", "9876543210": fewer than ten characters' worth of choosing. */
function isRepetition(folded: string): boolean {
  const letters = [...folded];
  if (new Set(letters).size < 4) return true;
  const units = Array.from({ length: Math.floor(letters.length / 2) }, (_none, at) => at + 1);
  if (units.some((unit) => letters.every((letter, at) => letter === letters[at % unit]))) return true;
  const steps = letters.slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  const runs = steps.filter((step) => Math.abs(step) === 1).length;
  return runs >= letters.length - 2;
}

/** "Passw0rd!2026" is "password" with trimmings. */
function isCommon(password: string): boolean {
  const folded = fold(password);
  return [folded, withLettersForDigits(folded)].some((text) => {
    const core = lettersAndDigits(text).replace(/^\d+|\d+$/g, '');
    return commonPasswords.has(core) || commonPasswords.has(lettersAndDigits(text));
  });
}

const letterFor: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '€': 'e', '!': 'i' },
};

/** Only inside the word: digits before and behind it are trimmings, not letters. */
function withLettersForDigits(folded: string): string {
  const [core = ''] = /[^\d!].*[^\d!]/u.exec(folded) ?? [];
  return core.replace(/[^\p{L}]/gu, (mark) => letterFor[mark] ?? mark);
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
