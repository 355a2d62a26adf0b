import { useEffect } from 'react';
import { desk } from '../desk.ts';
import { isReportDue } from './is-report-due.ts';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the back room that somebody works here, so that it does not lock the window under their hands. */
export function useActivity(isSomebodyHere: boolean): void {
  useEffect(() => {
    if (!isSomebodyHere) return undefined;
    let reportedAt: number | null = null;
    const report = () => {
      // The page's own clock: it goes on evenly, whatever is done to the computer's.
      const now = performance.now();
      if (!isReportDue(reportedAt, now)) return;
      reportedAt = now;
      void desk['session.active']();
    };
    const listen = new AbortController();
    const how = { signal: listen.signal, capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, report, how);
    return () => listen.abort();
  }, [isSomebodyHere]);
}
