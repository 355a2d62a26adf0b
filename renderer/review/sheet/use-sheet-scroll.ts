import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ReadSpan } from './read-span.ts';

/** Opens a page at its table, and keeps what is in the middle there while the size changes. */
export function useSheetScroll(
  scroller: RefObject<HTMLElement | null>,
  { left, top }: ReadSpan,
  page: number,
  zoom: number,
): void {
  const before = useRef({ page: -1, zoom: 1 });
  useLayoutEffect(() => {
    const pane = scroller.current;
    const sheet = pane?.querySelector('.sheet-page');
    if (pane === null || sheet === null || sheet === undefined) return;
    const { width, height } = sheet.getBoundingClientRect();
    const isTurned = before.current.page !== page;
    const growth = zoom / before.current.zoom;
    before.current = { page, zoom };
    pane.scrollTo({
      left: isTurned || zoom === 1 ? left * width : grown(pane.scrollLeft, pane.clientWidth, growth),
      top: isTurned ? top * height : grown(pane.scrollTop, pane.clientHeight, growth),
    });
  }, [scroller, left, top, page, zoom]);
}

/** How far to scroll so that the middle stays where it is. */
function grown(scrolled: number, room: number, growth: number): number {
  return (scrolled + room / 2) * growth - room / 2;
}
