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
    let timer = setTimeout(look, 100);
    return () => clearTimeout(timer);

    /** The dialog closes in its own time, and lets go of the focus only then. */
    function look(): void {
      if (document.activeElement?.closest('[role="dialog"]')) {
        timer = setTimeout(look, 50);
      } else if (document.activeElement === document.body) {
        (deeds.current?.querySelector<HTMLElement>('.button-main') ?? stand.current)?.focus();
      }
    }
  }, [state]);
  return { deeds, stand };
}
