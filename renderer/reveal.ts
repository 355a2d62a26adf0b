/** Room kept around what is scrolled into view, in pixels. */
const MARGIN = 40;

/**
 * Scrolls one pane until the element in it can be seen. Unlike scrollIntoView it moves nothing else: in a small window the
 * panes stand below each other, and the person must not be carried away from the one they are in.
 */
export function reveal(pane: HTMLElement, element: Element): void {
  const frame = pane.getBoundingClientRect();
  const target = element.getBoundingClientRect();
  pane.scrollBy({
    left: overshoot(target.left, target.right, frame.left, frame.left + pane.clientWidth),
    top: overshoot(target.top, target.bottom, frame.top, frame.top + pane.clientHeight),
    behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}

/** How far to scroll along one axis; what is too large to fit shows its beginning. */
function overshoot(from: number, to: number, frameFrom: number, frameTo: number): number {
  if (from >= frameFrom + MARGIN && to <= frameTo - MARGIN) return 0;
  if (from < frameFrom + MARGIN || to - from > frameTo - frameFrom - 2 * MARGIN) return from - frameFrom - MARGIN;
  return to - frameTo + MARGIN;
}
