import { useEffect } from 'react';

/** Leaves by Escape, wherever the focus is but in a dialog above; null while nothing may be left. */
export function useEscape(leave: (() => void) | null): void {
  useEffect(() => {
    if (leave === null) return undefined;
    const listen = (event: KeyboardEvent) => {
      const isAbove = event.target instanceof Element && event.target.closest('[role$="dialog"]') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isAbove) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [leave]);
}
