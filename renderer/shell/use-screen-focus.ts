import { useEffect } from 'react';
import type { Screen } from './screens.ts';

/**
 * When the control that had the focus went away with its screen, the focus goes where the work goes on: back to the
 * document's row, or to the beginning of the screen.
 */
export function useScreenFocus(screen: Screen, documentId: string | null): void {
  useEffect(() => {
    if (document.activeElement !== document.body || screen !== 'intake' || documentId === null) return undefined;
    // The list builds its rows after it was mounted.
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(documentId)}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, documentId]);
}
