import { useEffect } from 'react';
import type { Neighbours } from './neighbours.ts';
import { useReview } from './review-store.ts';

const PANES = ['sheet', 'week', 'details'] as const;

/** The keys of the review screen that work from any of its panes. */
export function useReviewKeys({ before, after }: Neighbours, onOpen: (documentId: string) => void): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    // Also from a document that could not be opened, else the round would end there.
    const onNeighbourKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isTakenElsewhere(event)) return;
      const next = event.key === 'ArrowDown' ? after : event.key === 'ArrowUp' ? before : null;
      if (next === null) return;
      event.preventDefault();
      onOpen(next);
    };
    window.addEventListener('keydown', onNeighbourKey);
    return () => window.removeEventListener('keydown', onNeighbourKey);
  }, [before, after, onOpen]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere(event)) return;
  const review = useReview.getState();
  if (review.opened.state !== 'ready') return;
  const act = actionOf(event, review);
  if (act === null) return;
  event.preventDefault();
  act();
}

function isTakenElsewhere({ defaultPrevented, target }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], input, textarea') !== null;
}

function actionOf(event: KeyboardEvent, review: ReturnType<typeof useReview.getState>): (() => void) | null {
  switch (event.key) {
    case 'F6':
      return () => focusPane(event.shiftKey ? -1 : 1);
    case 'p':
    case 'P':
      return review.switchView;
    case 'n':
    case 'N':
      return review.showNextToLookAt;
    case '+':
    case '=':
      return review.zoomIn;
    case '-':
      return review.zoomOut;
    case '0':
      return review.fitWidth;
    case 'PageDown':
      return isInSheet(event.target) ? () => review.turnBy(1) : null;
    case 'PageUp':
      return isInSheet(event.target) ? () => review.turnBy(-1) : null;
    default:
      return null;
  }
}

/** Elsewhere these keys scroll, as they do everywhere. */
function isInSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-pane="sheet"]') !== null;
}

/** Goes round the panes; in the week to its one tab stop. */
function focusPane(step: 1 | -1): void {
  const current = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const index = PANES.findIndex((name) => name === current);
  const next = PANES[(index + step + PANES.length) % PANES.length] ?? 'sheet';
  const pane = document.querySelector<HTMLElement>(`[data-pane="${next}"]`);
  const stop = next === 'sheet' ? null : pane?.querySelector<HTMLElement>('[tabindex="0"]');
  (stop ?? pane)?.focus();
}
