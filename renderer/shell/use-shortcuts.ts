import { useEffect } from 'react';
import { openFileDialog } from '../intake/file-dialog.ts';
import { useOffice } from '../office/office-store.ts';
import type { Screen } from './screens.ts';
import { useShell } from './shell-store.ts';
import { isForWindow, shortcutOf } from './shortcuts.ts';
import type { Focused } from './shortcuts.ts';

/** Listens for the keys that mean the same on every screen; digits go by the screens that one has. */
export function useShortcuts(screens: readonly Screen[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event, screens);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [screens]);
}

function onKeyDown(event: KeyboardEvent, screens: readonly Screen[]): void {
  const shell = useShell.getState();
  const shortcut = shortcutOf(event);
  if (shortcut === null || event.defaultPrevented) return;
  if (!isForWindow(shortcut, focusedOf(event.target))) return;
  event.preventDefault();
  switch (shortcut) {
    case 'import':
      return openFileDialog();
    case 'lock':
      return void useOffice.getState().lock();
    case 'help':
      return shell.showKeys(true);
    case 'back':
      return shell.goBack();
    case 'settings':
      return screens.includes('settings') ? shell.goTo('settings') : undefined;
    default: {
      const screen = screens[shortcut.screen];
      if (screen !== undefined) shell.goTo(screen);
    }
  }
}

/** A mark is set, not typed, and keeps no keys for itself but arrows and the space bar; its form may hold what was typed. */
export function focusedOf(target: EventTarget | null): Focused {
  if (!(target instanceof Element)) return 'nothing';
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return 'dialog';
  if (target.closest('input[type="search"]') !== null) return 'search';
  const field = target.closest('input, textarea');
  if (field === null) return 'nothing';
  if (!field.matches('[type="radio"], [type="checkbox"]')) return 'field';
  return field.closest('form') === null ? 'nothing' : 'mark';
}
