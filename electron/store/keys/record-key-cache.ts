import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { DataKey } from './data-key.ts';
import { unwrapRecordKey } from './record-keys.ts';
import type { DamagedRow, RecordKeyRow } from './rows.ts';

/** The record was erased: its key is gone, and what was sealed with it is out of reach for good. */
export type ErasedRecord = { readonly kind: 'erased'; readonly keyId: string };

type Parts = {
  readonly dataKey: DataKey;
  readonly findRow: (keyId: string) => RecordKeyRow | null;
  /** Keys kept unwrapped; the one that was not used for longest goes first. */
  readonly mostKeys: number;
};

/**
 * Record keys that are unwrapped, so that opening a timetable again costs one decryption and not two. Lives as long as
 * the data key it was made with: after a lock or a rotation a new one is made.
 */
export class RecordKeyCache {
  #parts: Parts | null;
  /** By key id, longest unused first: a map keeps the order in which entries were set. */
  readonly #keys = new Map<string, KeyObject>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The key of a record. A cache that was dropped has none: whoever still holds it gets no further than a locked door. */
  open(keyId: string): Result<KeyObject, ErasedRecord | DamagedRow | { readonly kind: 'locked' }> {
    if (this.#parts === null) return failed({ kind: 'locked' });
    const known = this.#keys.get(keyId);
    if (known !== undefined) {
      this.#keep(keyId, known, this.#parts.mostKeys);
      return ok(known);
    }
    const row = this.#parts.findRow(keyId);
    if (row === null) return failed({ kind: 'erased', keyId });
    const key = unwrapRecordKey(this.#parts.dataKey, row);
    if (key.ok) this.#keep(keyId, key.value, this.#parts.mostKeys);
    return key;
  }

  /** To be called when a record key's row is deleted, or the record would stay readable until the next lock. */
  forget(keyId: string): void {
    this.#keys.delete(keyId);
  }

  /** Lets go of every key, the data key too. */
  drop(): void {
    this.#keys.clear();
    this.#parts = null;
  }

  #keep(keyId: string, key: KeyObject, mostKeys: number): void {
    this.#keys.delete(keyId);
    this.#keys.set(keyId, key);
    const longestUnused = this.#keys.keys().next();
    if (this.#keys.size > mostKeys && !longestUnused.done) this.#keys.delete(longestUnused.value);
  }
}
