import { expect, test } from 'vitest';
import { isForWindow, shortcutOf } from './shortcuts.ts';

const press = (key: string, more: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('Ctrl+O and Cmd+O import, O alone does not', () => {
  expect(press('o', { ctrlKey: true })).toBe('import');
  expect(press('o', { metaKey: true })).toBe('import');
  expect(press('o')).toBeNull();
});

test('Ctrl+L and Cmd+L lock', () => {
  expect(press('l', { ctrlKey: true })).toBe('lock');
  expect(press('L', { metaKey: true })).toBe('lock');
  expect(press('l')).toBeNull();
});

test('Alt with a digit goes to the screen at that place, also where Alt changes the letter', () => {
  expect(press('¡', { code: 'Digit1', altKey: true })).toEqual({ screen: 0 });
  expect(press('4', { code: 'Digit4', altKey: true })).toEqual({ screen: 3 });
  expect(press('0', { code: 'Digit0', altKey: true })).toBeNull();
  expect(press('1', { code: 'Digit1' })).toBeNull();
});

test('Ctrl with other letters stays with the system', () => {
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('?', { ctrlKey: true })).toBeNull();
});

test('a question mark shows the keys, Escape goes back', () => {
  expect(press('?', { shiftKey: true })).toBe('help');
  expect(press('Escape')).toBe('back');
});

test('from the search one goes to another screen, but what it needs itself it keeps', () => {
  expect(isForWindow({ screen: 0 }, 'search')).toBe(true);
  expect(isForWindow('settings', 'search')).toBe(true);
  expect(isForWindow('help', 'search')).toBe(false);
  expect(isForWindow('back', 'search')).toBe(false);
});

test('an open dialog and a field half filled in keep all but locking to themselves', () => {
  for (const focused of ['dialog', 'field', 'mark'] as const) {
    expect(isForWindow({ screen: 0 }, focused)).toBe(false);
    expect(isForWindow('lock', focused)).toBe(true);
  }
  expect(isForWindow('help', 'nothing')).toBe(true);
});
