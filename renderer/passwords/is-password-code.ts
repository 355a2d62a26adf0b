import type { DeskErrorCode } from '../../shared/desk-error.ts';

/** Whether the back room's complaint is about the password that was to be taken. */
export function isPasswordCode(code: DeskErrorCode): boolean {
  return code.startsWith('password');
}
