import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeDataKey, takeDataKey } from './data-key.ts';
import { RecordKeyCache } from './record-key-cache.ts';
import { makeRecordKey, rewrapRecordKey, unwrapRecordKey } from './record-keys.ts';
import type { RecordKeyRow } from './rows.ts';
import { valueOf } from './testing/build-office.ts';

const dataKey = makeDataKey();

function recordOf(subjectId: string) {
  return makeRecordKey(dataKey, { keyId: `key of ${subjectId}`, subjectKind: 'person', subjectId, createdAt: 1 });
}

/** A cache over two people's keys, which counts how often it asks for a row. */
function createCache(mostKeys: number) {
  const rows = new Map<string, RecordKeyRow>(['anna', 'ben', 'cem'].map((id) => [`key of ${id}`, recordOf(id).row]));
  let asked = 0;
  const findRow = (keyId: string) => {
    asked += 1;
    return rows.get(keyId) ?? null;
  };
  return { cache: new RecordKeyCache({ dataKey, findRow, mostKeys }), rows, askedFor: () => asked };
}

test('a record key unwraps to the key it was made with, and not under another data key', () => {
  const { row, key } = recordOf('anna');
  expect(valueOf(unwrapRecordKey(dataKey, row)).equals(key)).toBe(true);
  expect(unwrapRecordKey(makeDataKey(), row)).toEqual({
    ok: false,
    error: { kind: 'damaged', table: 'record_keys', rowId: 'key of anna' },
  });
});

test('keys of two people cannot be swapped, nor a key made to be a document’s', () => {
  const [anna, ben] = [recordOf('anna').row, recordOf('ben').row];
  const forged: RecordKeyRow[] = [
    { ...anna, wrapped: ben.wrapped },
    { ...anna, subjectId: 'ben' },
    { ...anna, subjectKind: 'document' },
    { ...anna, keyId: 'key of ben' },
  ];
  for (const row of forged) expect(unwrapRecordKey(dataKey, row).ok).toBe(false);
});

test('rewrapped for the next data key it is the same key, and the old data key no longer opens it', () => {
  const { row, key } = recordOf('anna');
  const next = makeDataKey();
  const rewrapped = valueOf(rewrapRecordKey(dataKey, next, row));
  expect(valueOf(unwrapRecordKey(next, rewrapped)).equals(key)).toBe(true);
  expect(unwrapRecordKey(dataKey, rewrapped).ok).toBe(false);
});

test('the bytes a data key is made of are overwritten, and the key lives on', () => {
  const bytes = new Uint8Array(32).fill(9);
  const taken = takeDataKey(bytes);
  expect(bytes).toEqual(new Uint8Array(32));
  expect(taken.root.equals(createSecretKey(new Uint8Array(32).fill(9)))).toBe(true);
});

test('a key that was used is at hand without asking for its row again', () => {
  const { cache, askedFor } = createCache(2);
  const first = valueOf(cache.open('key of anna'));
  expect(valueOf(cache.open('key of anna'))).toBe(first);
  expect(askedFor()).toBe(1);
});

test('where there is no room, the key that was not used for longest goes', () => {
  const { cache, askedFor } = createCache(2);
  for (const id of ['anna', 'ben', 'anna', 'cem']) cache.open(`key of ${id}`);
  expect(askedFor()).toBe(3);
  cache.open('key of anna');
  expect(askedFor()).toBe(3);
  cache.open('key of ben');
  expect(askedFor()).toBe(4);
});

test('an erased record cannot be opened from what was at hand', () => {
  const { cache, rows } = createCache(2);
  cache.open('key of anna');
  rows.delete('key of anna');
  cache.forget('key of anna');
  expect(cache.open('key of anna')).toEqual({ ok: false, error: { kind: 'erased', keyId: 'key of anna' } });
});

test('after the lock no key is at hand and none can be had', () => {
  const { cache, askedFor } = createCache(2);
  cache.open('key of anna');
  cache.drop();
  expect(cache.open('key of anna')).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(askedFor()).toBe(1);
});

test('a damaged key is reported each time, and not kept', () => {
  const { cache, rows } = createCache(2);
  const row = recordOf('anna').row;
  rows.set('key of anna', { ...row, wrapped: row.wrapped.slice(0, 20) });
  expect(cache.open('key of anna')).toMatchObject({ error: { kind: 'damaged' } });
  rows.set('key of anna', row);
  expect(cache.open('key of anna').ok).toBe(true);
});
