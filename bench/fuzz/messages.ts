/** What a decoding child is asked: mutations `from` up to, not including, `to` of one source type. */
export type DecodeTask = { readonly source: string; readonly from: number; readonly to: number };

/** What it reports: the one it is about to try, one that threw what nobody expected, and the end. */
export type DecodeNews =
  | { readonly kind: 'trying'; readonly number: number }
  | { readonly kind: 'unexpected'; readonly number: number; readonly problem: string }
  | { readonly kind: 'finished'; readonly opened: number; readonly refused: number };
