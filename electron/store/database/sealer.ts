/** Where a sealed payload belongs; bound to it, so that it opens nowhere else. */
export type SealedPlace = {
  readonly purpose: string;
  readonly table: string;
  readonly rowId: string;
  readonly keyId: string;
};

/** Seals under the key that the place names. Handed in: this folder holds no keys. */
export type Sealer = {
  seal(plain: Uint8Array, place: SealedPlace): Uint8Array;
  /** Null when the key is not there, or when this is not what was sealed for this place. */
  open(sealed: Uint8Array, place: SealedPlace): Uint8Array | null;
};
