/** A way to get at the data key, as it stands in table key_slots. `userId` is null for a recovery slot only. */
export type KeySlotRow = {
  readonly slotId: string;
  readonly kind: 'password' | 'recovery';
  readonly userId: string | null;
  /** X25519, sealed under the data key: a slot somebody else put there would otherwise be given the next data key. */
  readonly publicKey: Uint8Array;
  /** X25519, sealed under a key from the password or the recovery code. */
  readonly sealedPrivateKey: Uint8Array;
  /** Sealed to the public key. */
  readonly sealedDataKey: Uint8Array;
  /** How the password is stretched: JSON of a `KdfRecord`. */
  readonly kdf: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
};

export type SubjectKind = 'document' | 'person' | 'office';

/** The key of one document, one person or the office, as it stands in table record_keys. Erasing is deleting this row. */
export type RecordKeyRow = {
  readonly keyId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Sealed under the data key. */
  readonly wrapped: Uint8Array;
  readonly createdAt: number;
};

/** How the system secret is kept: the one row of table keyring. */
export type KeyringRow = {
  /** `none`: the office chose to go on without a keyring, and `blob` is the secret as it is. */
  readonly keeper: 'system' | 'none';
  /** The keyring that wrapped it (dpapi, keychain, gnome_libsecret …); null without one. */
  readonly backend: string | null;
  readonly blob: Uint8Array;
  /** The secret sealed under the data key, from which it comes back when the keyring is lost. */
  readonly sealedSecret: Uint8Array;
  /** Tells whether a secret is the right one, so that a keyring that gives back another is not taken for a wrong password. */
  readonly check: Uint8Array;
  readonly createdAt: number;
};

/**
 * Everything that one act of the key ladder changes. The database writes it in one transaction, and only while the
 * data key that is unlocked is still `underDataKey`: a password takes a moment to stretch, and a slot made before a rotation
 * would lead to the old key.
 */
export type KeyChange = {
  readonly underDataKey: string;
  /** Slots to write, in place of those of the same id. */
  readonly putSlots: readonly KeySlotRow[];
  readonly dropSlotIds: readonly string[];
  /** Record keys to write, in place of those of the same id. */
  readonly putRecordKeys: readonly RecordKeyRow[];
  /** The new keyring row, or null where it stays as it is. */
  readonly putKeyring: KeyringRow | null;
};

/** A row that does not open although the key is right: damaged on disk, put there by somebody else, or from an older copy. */
export type DamagedRow = {
  readonly kind: 'damaged';
  readonly table: 'key_slots' | 'record_keys' | 'keyring';
  readonly rowId: string;
};
