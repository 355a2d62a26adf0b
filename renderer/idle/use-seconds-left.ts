import { useEffect, useState } from 'react';

/** Whole seconds until a moment of the page's own clock, counted down; nought where there is none. */
export function useSecondsLeft(until: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (until === null) return undefined;
    const look = () => setNow(performance.now());
    const first = requestAnimationFrame(look);
    const timer = setInterval(look, 1000);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
