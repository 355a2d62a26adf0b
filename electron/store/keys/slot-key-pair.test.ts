import { expect, test } from 'vitest';
import { makeSlotKeyPair, openWithPrivateKey, sealToPublicKey } from './slot-key-pair.ts';

const place = { purpose: 'data key', table: 'key_slots', rowId: 's1', keyId: 'password of head' };
const secret = Buffer.alloc(32, 7);

test('what is sealed to a public key opens with its private key, and with no other', () => {
  const pair = makeSlotKeyPair();
  const sealed = sealToPublicKey(pair.publicKey, secret, place);
  const opened = openWithPrivateKey(pair.privateKey, sealed, place);
  expect(opened.ok && Buffer.from(opened.value)).toEqual(secret);
  expect(openWithPrivateKey(makeSlotKeyPair().privateKey, sealed, place).ok).toBe(false);
});

test('it does not open with any one bit of it turned, cut short, or in another slot', () => {
  const pair = makeSlotKeyPair();
  const sealed = sealToPublicKey(pair.publicKey, secret, place);
  for (let at = 0; at < sealed.byteLength * 8; at += 1) {
    const tampered = Uint8Array.from(sealed);
    tampered[at >> 3]! ^= 1 << (at & 7);
    expect(openWithPrivateKey(pair.privateKey, tampered, place)).toMatchObject({ error: { kind: 'unopenable' } });
  }
  for (let length = 0; length < sealed.byteLength; length += 1) {
    expect(openWithPrivateKey(pair.privateKey, sealed.subarray(0, length), place).ok).toBe(false);
  }
  expect(openWithPrivateKey(pair.privateKey, sealed, { ...place, rowId: 's2' }).ok).toBe(false);
});

test('a public key that would make every shared secret nought is refused', () => {
  const pair = makeSlotKeyPair();
  const sealed = sealToPublicKey(pair.publicKey, secret, place);
  sealed.set(new Uint8Array(32), 1);
  expect(openWithPrivateKey(pair.privateKey, sealed, place).ok).toBe(false);
});
