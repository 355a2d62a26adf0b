import { randomBytes } from 'node:crypto';
import {
  foldRecoveryCode,
  RECOVERY_CODE_GROUP,
  RECOVERY_CODE_LENGTH,
} from '../../../shared/access/fold-recovery-code.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { findSlip, withCheckCharacters } from './check-characters.ts';

/** Crockford's base 32: no I, L, O or U, so that nothing on paper can be taken for another and no word comes about. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_CHARACTERS = 2;
const RANDOM_CHARACTERS = RECOVERY_CODE_LENGTH - CHECK_CHARACTERS; // 130 bits

/** `group` counts from 1: where one wrong character must stand if it is the only one, null where more are wrong. */
export type CodeSlip =
  | { readonly kind: 'code-length'; readonly given: number; readonly needed: number }
  | { readonly kind: 'code-character'; readonly group: number }
  | { readonly kind: 'code-mistyped'; readonly group: number | null };

/** A new recovery code: 26 random characters and two check characters, without its dashes. */
export function makeRecoveryCode(): string {
  // 256 is eight times 32: the low five bits of a random byte are as random as the byte.
  const values = Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => byte & 31);
  return withCheckCharacters(values)
    .map((value) => ALPHABET.charAt(value))
    .join('');
}

/** The code somebody typed from paper: lower case, spaces, dashes of any kind, O for 0 and I or L for 1 are all right. */
export function readRecoveryCode(typed: string): Result<string, CodeSlip> {
  const code = foldRecoveryCode(typed);
  const characters = [...code];
  if (characters.length !== RECOVERY_CODE_LENGTH) {
    return failed({ kind: 'code-length', given: characters.length, needed: RECOVERY_CODE_LENGTH });
  }
  const values = characters.map((character) => ALPHABET.indexOf(character));
  const strange = values.indexOf(-1);
  if (strange >= 0) return failed({ kind: 'code-character', group: groupOf(strange) });
  const slip = findSlip(values);
  if (slip === null) return ok(code);
  return failed({ kind: 'code-mistyped', group: slip.at === null ? null : groupOf(slip.at) });
}

function groupOf(place: number): number {
  return Math.floor(place / RECOVERY_CODE_GROUP) + 1;
}
