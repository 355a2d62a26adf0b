/** Characters of a whole recovery code, and of each of its groups as they are printed. */
export const RECOVERY_CODE_LENGTH = 28;
export const RECOVERY_CODE_GROUP = 4;

/**
 * A recovery code, or part of one, as somebody typed it from paper: lower case, spaces, dashes of any kind, O for 0 and I
 * or L for 1 are all right. Answers its characters as they were printed, without dashes.
 */
export function foldRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** In groups of four, as they are printed; the last may be shorter while it is being typed. */
export function groupsOfRecoveryCode(typed: string): string[] {
  return foldRecoveryCode(typed).match(/.{1,4}/gu) ?? [];
}
