import { useEffect } from 'react';
import { useOffice } from '../office/office-store.ts';
import { useRestore } from '../restore/restore-store.ts';
import type { Screen } from './screens.ts';
import { useShell } from './shell-store.ts';
import { isForWindow, shortcutOf } from './shortcuts.ts';
import type { Focused } from './shortcuts.ts';
import { focusedOf } from './use-shortcuts.ts';

/**
 * While somebody looks for a backup to go back to, keys lead to their other screens and lock as anywhere else. What is typed
 * already is not thrown away by one of them. Once the office goes back there is nowhere to go but the door.
 */
export function useWayOut(screens: readonly Screen[]): void {
  useEffect(() => {
    if (screens.length === 0) return undefined;
    const listen = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null || event.defaultPrevented || !isForWindow(shortcut, besidesMarks(event.target))) return;
      if (shortcut === 'lock') {
        event.preventDefault();
        return void useOffice.getState().lock();
      }
      if (useRestore.getState().isTyped) return;
      const wanted =
        shortcut === 'settings' ? screens.indexOf('settings') : typeof shortcut === 'object' ? shortcut.screen : -1;
      const screen = screens[wanted];
      if (screen === undefined) return;
      event.preventDefault();
      useRestore.getState().leave();
      if (!useRestore.getState().isUnderWay) useShell.getState().goTo(screen);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [screens]);
}

/** Which backup is meant is a mark, and nothing is lost with it. */
function besidesMarks(target: EventTarget | null): Focused {
  const focused = focusedOf(target);
  return focused === 'mark' ? 'nothing' : focused;
}
