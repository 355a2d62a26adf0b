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
    if (!isTurned && growth !== 1)
      pane.scrollTop = (pane.scrollTop + pane.clientHeight / 2) * growth - pane.clientHeight / 2;
    if (isTurned) pane.scrollTop = top * height;
    if (isTurned || zoom === 1) pane.scrollLeft = left * width;
    else if (growth !== 1) pane.scrollLeft = (pane.scrollLeft + pane.clientWidth / 2) * growth - pane.clientWidth / 2;
  }, [scroller, left, top, page, zoom]);
}
