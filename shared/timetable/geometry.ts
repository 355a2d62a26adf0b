/** A rectangle on a page: origin at the top left, x to the right, y down. Units are those of the page it stands on. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A stretch of one axis, from ≤ to. */
export type Span = { readonly from: number; readonly to: number };

export function columnSpan(box: Box): Span {
  return { from: box.x, to: box.x + box.width };
}

export function rowSpan(box: Box): Span {
  return { from: box.y, to: box.y + box.height };
}

export function spanLength(span: Span): number {
  return Math.max(0, span.to - span.from);
}

/** Length of the stretch that both spans share; 0 when they only touch. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

export function middle(span: Span): number {
  return (span.from + span.to) / 2;
}

export function area(box: Box): number {
  return Math.max(0, box.width) * Math.max(0, box.height);
}

export function sharedArea(a: Box, b: Box): number {
  return sharedLength(columnSpan(a), columnSpan(b)) * sharedLength(rowSpan(a), rowSpan(b));
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The smallest box around all the given ones; boxes must not be empty. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** x, y, width, height as fractions of a page, rounded so that the same page always gives the same numbers. */
export function fractionBox(
  box: Box,
  page: { readonly width: number; readonly height: number },
): [number, number, number, number] {
  const fraction = (value: number, whole: number) => Math.round((value / whole) * 1e5) / 1e5;
  return [
    fraction(box.x, page.width),
    fraction(box.y, page.height),
    fraction(box.width, page.width),
    fraction(box.height, page.height),
  ];
}
