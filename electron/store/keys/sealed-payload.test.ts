import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPayload, sealPayload } from './sealed-payload.ts';

const key = createSecretKey(randomBytes(32));
const place = { purpose: 'title', table: 'timetables', rowId: 'r1', keyId: 'k1' };
const bytes = fc.uint8Array({ maxLength: 300 });
const budget = { seed: 4, numRuns: 100 };

test('what is sealed opens again, byte for byte, however long it is', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      const opened = openPayload(key, sealPayload(key, plain, place), place);
      expect(opened.ok && Buffer.from(opened.value)).toEqual(Buffer.from(plain));
    }),
    budget,
  );
});

test('a payload with any one bit turned, anywhere in it, is refused', () => {
  const sealed = sealPayload(key, Buffer.from('Miss Joynes'), place);
  for (let at = 0; at < sealed.byteLength * 8; at += 1) {
    const tampered = Uint8Array.from(sealed);
    tampered[at >> 3]! ^= 1 << (at & 7);
    expect(openPayload(key, tampered, place)).toMatchObject({ ok: false, error: { kind: 'unopenable' } });
  }
});

test('a payload that was cut short or grew is refused', () => {
  const sealed = sealPayload(key, Buffer.from('Miss Joynes'), place);
  for (let length = 0; length < sealed.byteLength; length += 1) {
    expect(openPayload(key, sealed.subarray(0, length), place).ok).toBe(false);
  }
  expect(openPayload(key, Buffer.concat([sealed, Buffer.alloc(1)]), place).ok).toBe(false);
});

test.each([{ purpose: 'notes' }, { table: 'people' }, { rowId: 'r2' }, { keyId: 'k2' }])(
  'a payload does not open at another place: %o',
  (other) => {
    const sealed = sealPayload(key, Buffer.from('Miss Joynes'), place);
    expect(openPayload(key, sealed, { ...place, ...other })).toMatchObject({ error: { why: 'not-authentic' } });
  },
);

test('moving a letter from one part of a place to the next makes it another place', () => {
  const sealed = sealPayload(key, Buffer.from('x'), { ...place, rowId: 'ab', keyId: 'c' });
  expect(openPayload(key, sealed, { ...place, rowId: 'a', keyId: 'bc' }).ok).toBe(false);
});

test('another key opens nothing', () => {
  const sealed = sealPayload(key, Buffer.from('x'), place);
  expect(openPayload(createSecretKey(randomBytes(32)), sealed, place).ok).toBe(false);
});

test('the same payload is never sealed to the same bytes twice', () => {
  const sealed = Array.from({ length: 200 }, () => Buffer.from(sealPayload(key, Buffer.from('x'), place)));
  expect(new Set(sealed.map((each) => each.subarray(1, 13).toString('hex'))).size).toBe(200);
});

test('a payload of a newer program says so, and is not called damaged', () => {
  const sealed = sealPayload(key, Buffer.from('x'), place);
  sealed[0] = 2;
  expect(openPayload(key, sealed, place)).toMatchObject({ error: { why: 'unknown-format' } });
});
