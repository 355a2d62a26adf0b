import { randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { Sealer } from '../database/sealer.ts';
import type { SealedPlace } from '../sealed-place.ts';
import type { DataKey } from '../keys/data-key.ts';
import { RecordKeyCache } from '../keys/record-key-cache.ts';
import { makeRecordKey } from '../keys/record-keys.ts';
import type { RecordKeyRow } from '../keys/rows.ts';
import { openPayload, sealPayload } from '../keys/sealed-payload.ts';
import { findKeyOfSubject, findRecordKey, putRecordKey } from '../office/key-rows.ts';
import { packJson, unpackJson } from './packed-json.ts';

/** Unwrapped record keys held at once: a list of documents is looked through again and again. */
const MOST_KEYS = 30_000;

/** Why a record cannot be read: it was erased, or what stands there is not what was written. */
export type UnreadableRecord = { readonly kind: 'erased' | 'damaged' };

/** Seals and opens the payloads of records while somebody is signed in; after `drop` it opens nothing. */
export class SealedRecords {
  readonly #keys: RecordKeyCache;
  readonly #dataKey: DataKey;

  constructor(read: ReadHandle, dataKey: DataKey) {
    this.#dataKey = dataKey;
    this.#keys = new RecordKeyCache({ dataKey, findRow: (keyId) => findRecordKey(read, keyId), mostKeys: MOST_KEYS });
  }

  /** A key for a new document or person; everything about it is sealed under this key, and goes with it. */
  makeKey(write: WriteHandle, subject: Pick<RecordKeyRow, 'subjectKind' | 'subjectId' | 'createdAt'>): string {
    const { row } = makeRecordKey(this.#dataKey, { keyId: randomUUID(), ...subject });
    putRecordKey(write, row);
    return row.keyId;
  }

  /** The id of the key that a subject's payloads are sealed under; null once it was erased. */
  keyOf(read: ReadHandle, kind: RecordKeyRow['subjectKind'], id: string): string | null {
    return findKeyOfSubject(read, kind, id)?.keyId ?? null;
  }

  /** The key itself, for what is derived from it. */
  key(keyId: string): Result<KeyObject, UnreadableRecord> {
    const key = this.#keys.open(keyId);
    if (key.ok) return key;
    invariant(key.error.kind !== 'locked', 'records are opened only while somebody is signed in');
    return failed({ kind: key.error.kind });
  }

  seal(value: unknown, place: SealedPlace): Uint8Array {
    return this.sealer.seal(packJson(value), place);
  }

  open<Schema extends z.ZodType>(
    schema: Schema,
    sealed: Uint8Array,
    place: SealedPlace,
  ): Result<z.output<Schema>, UnreadableRecord> {
    const key = this.key(place.keyId);
    if (!key.ok) return key;
    const plain = openPayload(key.value, sealed, place);
    if (!plain.ok) return failed({ kind: 'damaged' });
    // Only we can have sealed it: another shape is a bug of ours or of an update, and not to be passed over.
    return ok(schema.parse(unpackJson(plain.value)));
  }

  /** The same for bytes that are no JSON, as the file pieces want it. */
  readonly sealer: Sealer = {
    seal: (plain, place) => {
      const key = this.key(place.keyId);
      invariant(key.ok, 'a payload is sealed under a key that is there');
      return sealPayload(key.value, plain, place);
    },
    open: (sealed, place) => {
      const key = this.key(place.keyId);
      if (!key.ok) return null;
      const plain = openPayload(key.value, sealed, place);
      return plain.ok ? plain.value : null;
    },
  };

  /** To be called once an erased record's key is deleted. */
  forget(keyId: string): void {
    this.#keys.forget(keyId);
  }

  drop(): void {
    this.#keys.drop();
  }
}
