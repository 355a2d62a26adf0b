export type Shortcut = 'import' | 'lock' | 'settings' | 'help' | 'back' | { readonly screen: number };

/**
 * What has the focus: nothing that wants keys, a field to search in, another field to type in, a mark in the form with such
 * fields, or an open dialog or menu.
 */
export type Focused = 'nothing' | 'search' | 'field' | 'mark' | 'dialog';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key means anywhere in the window. Alt with a digit is the screen at that place of the navigation, from 0. Digits go
 * by their place on the keyboard: with Alt a Mac makes "¡" of the 1.
 */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const withCommand = (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
  if (withCommand && press.key.toLowerCase() === 'o') return 'import';
  if (withCommand && press.key.toLowerCase() === 'l') return 'lock';
  // Where programs of this kind have it.
  if (withCommand && press.key === ',') return 'settings';
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return screenAt(press.code);
  if (press.key === '?') return 'help';
  return press.key === 'Escape' ? 'back' : null;
}

/**
 * Whether it is for the window although something has the focus. Nothing keeps anybody from locking. Looking for something
 * is over when one goes elsewhere; what is half typed into another field would be lost by that.
 */
export function isForWindow(shortcut: Shortcut, focused: Focused): boolean {
  if (shortcut === 'lock' || focused === 'nothing') return true;
  return focused === 'search' && shortcut !== 'help' && shortcut !== 'back';
}

function screenAt(code: string): Shortcut | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : { screen: Number(digit) - 1 };
}
