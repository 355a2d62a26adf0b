/** Advance widths of Helvetica in thousandths of its size, from space to tilde (Adobe's font metrics, 1990). */
const PLAIN =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

const widths = { plain: PLAIN.split(' ').map(Number), bold: BOLD.split(' ').map(Number) };

/** How far a text reaches at a size; letters with accents are as wide as without. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const table = isBold ? widths.bold : widths.plain;
  const base = text.normalize('NFD').replace(/\p{M}/gu, '');
  const sum = [...base].reduce((total, letter) => total + (table[(letter.codePointAt(0) ?? 0) - 32] ?? 556), 0);
  return (sum * size) / 1000;
}
