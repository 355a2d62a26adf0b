export type Shortcut = 'import' | 'lock' | 'intake' | 'review' | 'accounts' | 'activity' | 'settings' | 'help' | 'back';

const screenByDigit: ReadonlyMap<string, Shortcut> = new Map([
  ['Digit1', 'intake'],
  ['Digit2', 'review'],
  ['Digit3', 'accounts'],
  ['Digit4', 'activity'],
]);

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key means anywhere in the window. Digits go by their place: with Alt a Mac makes "¡" of the 1. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const withCommand = (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
  if (withCommand && press.key.toLowerCase() === 'o') return 'import';
  if (withCommand && press.key.toLowerCase() === 'l') return 'lock';
  // Where programs of this kind have it.
  if (withCommand && press.key === ',') return 'settings';
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return screenByDigit.get(press.code) ?? null;
  if (press.key === '?') return 'help';
  return press.key === 'Escape' ? 'back' : null;
}
