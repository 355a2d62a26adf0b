import { useEffect } from 'react';
import type { Screen } from './screens.ts';

/**
 * When the control that had the focus went away with its screen, the focus goes where the work goes on: back to the
 * document's row, or to the heading of the screen, so that it is said what screen that is.
 */
export function useScreenFocus(screen: Screen | null, documentId: string | null): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return undefined;
    // The list builds its rows after it was mounted.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const row =
        (screen === 'intake' || screen === 'timetables') && documentId !== null
          ? document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(documentId)}"]`)
          : null;
      if (row === null) focusHeading();
      else row.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, documentId]);
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
}
