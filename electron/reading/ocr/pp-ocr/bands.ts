/** Rows of the detector's picture: `from` to `to` is shown to it, `keepFrom` to `keepTo` of its answer counts. */
export type Band = { readonly from: number; readonly to: number; readonly keepFrom: number; readonly keepTo: number };

const STRIDE = 32;
/** A third of the memory and a tenth of the time go where the network sees a page in bands of about this many rows. */
const HIGHEST = 384;
/** Rows that neighbouring bands share, so that every line of text is whole in one of them. */
const OVERLAP = 64;
/** Lower pictures are seen whole. */
const LOWEST = 320;

/**
 * Divides the detector's picture (rows a multiple of 32) into bands that threads can look at side by side. How many follows
 * from the picture alone: the same page gives the same lines on one thread and on two.
 */
export function bandsOf(height: number): Band[] {
  if (height <= LOWEST) return [{ from: 0, to: height, keepFrom: 0, keepTo: height }];
  const count = Math.max(2, Math.ceil(height / HIGHEST));
  const cuts = Array.from({ length: count + 1 }, (_, i) => Math.round((i * height) / count / STRIDE) * STRIDE);
  return cuts.slice(1).map((keepTo, i) => ({
    from: Math.max(0, cuts[i]! - OVERLAP / 2),
    to: Math.min(height, keepTo + OVERLAP / 2),
    keepFrom: cuts[i]!,
    keepTo,
  }));
}
