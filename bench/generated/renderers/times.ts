/** Advance widths of Times in thousandths of its size, from space to tilde (Adobe's font metrics, 1990). */
const PLAIN =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map(Number);

/** How far a text reaches in Times at size 1; bold and slanted letters are a little wider, which printing between two edges hides. */
export function timesWidth(text: string): number {
  const base = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...base].reduce((sum, letter) => sum + (PLAIN[(letter.codePointAt(0) ?? 0) - 32] ?? 500), 0) / 1000;
}
