export type Shortcut = 'import' | 'intake' | 'review' | 'help' | 'back';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key means anywhere in the window. Digits go by their place: with Alt a Mac makes "¡" of the 1. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const withCommand = (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
  if (withCommand && press.key.toLowerCase() === 'o') return 'import';
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return press.code === 'Digit1' ? 'intake' : press.code === 'Digit2' ? 'review' : null;
  if (press.key === '?') return 'help';
  return press.key === 'Escape' ? 'back' : null;
}
