import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** For the group of buttons in which the main one changes with the timetable's state: whoever pressed it stays there. */
export function useNextDeedFocus(state: string): RefObject<HTMLDivElement | null> {
  const deeds = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return undefined;
    before.current = state;
    // The button that was pressed is gone with the state: the next deed takes its place, once the dialog has let go.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) deeds.current?.querySelector<HTMLElement>('.button-main')?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [state]);
  return deeds;
}
