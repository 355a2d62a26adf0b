import { useEffect, useRef } from 'react';

/**
 * Where the focus goes when the timetable's state changes and takes the pressed button with it: to the main one of the `deeds`
 * that come next, and where there is none to the words that say how it stands, `stand`, from which nothing happens by mistake.
 */
export function useNextDeedFocus(state: string) {
  const deeds = useRef<HTMLDivElement>(null);
  const stand = useRef<HTMLSpanElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return undefined;
    before.current = state;
    // Once the dialog has let go of it.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      (deeds.current?.querySelector<HTMLElement>('.button-main') ?? stand.current)?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [state]);
  return { deeds, stand };
}
