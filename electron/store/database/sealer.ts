import type { SealedPlace } from '../sealed-place.ts';

/** Seals under the key that the place names. Handed in: this folder holds no keys. */
export type Sealer = {
  seal(plain: Uint8Array, place: SealedPlace): Uint8Array;
  /** Null when the key is not there, or when this is not what was sealed for this place. */
  open(sealed: Uint8Array, place: SealedPlace): Uint8Array | null;
};
