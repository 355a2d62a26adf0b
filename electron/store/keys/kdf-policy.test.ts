import { expect, test } from 'vitest';
import { makeKdfRecord, officeKdfPolicy, readKdfRecord } from './kdf-policy.ts';
import type { KdfRecord } from './kdf-policy.ts';
import { stretchSecret } from './stretch-secret.ts';
import { cheapKdfPolicy } from './testing/build-office.ts';

test('in an office a guess costs 64 MiB, three passes and one lane, with a salt of its own', () => {
  const record = makeKdfRecord(officeKdfPolicy);
  expect(record).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 1 });
  expect(Buffer.from(record.salt, 'base64')).toHaveLength(16);
  expect(makeKdfRecord(officeKdfPolicy).salt).not.toBe(record.salt);
  expect(readKdfRecord(JSON.stringify(record), officeKdfPolicy)).toEqual({ ok: true, value: record });
});

test.each([{ memoryKiB: 65_535 }, { passes: 2 }])('a slot that was made cheaper is not opened: %o', (cheaper) => {
  const json = JSON.stringify({ ...makeKdfRecord(officeKdfPolicy), ...cheaper });
  expect(readKdfRecord(json, officeKdfPolicy)).toMatchObject({ error: { kind: 'kdf-refused', why: 'too-cheap' } });
});

test('the cheap slots of a test are not opened in an office', () => {
  const json = JSON.stringify(makeKdfRecord(cheapKdfPolicy));
  expect(readKdfRecord(json, cheapKdfPolicy).ok).toBe(true);
  expect(readKdfRecord(json, officeKdfPolicy)).toMatchObject({ error: { why: 'too-cheap' } });
});

test.each([
  ['no JSON', 'argon2id'],
  ['nothing', ''],
  ['another algorithm', JSON.stringify({ ...makeKdfRecord(officeKdfPolicy), algorithm: 'argon2i' })],
  ['all memory there is', JSON.stringify({ ...makeKdfRecord(officeKdfPolicy), memoryKiB: 4_000_000_000 })],
  ['an hour', JSON.stringify({ ...makeKdfRecord(officeKdfPolicy), passes: 4000 })],
  ['no salt', JSON.stringify({ ...makeKdfRecord(officeKdfPolicy), salt: '' })],
])('parameters that ask for %s are refused before anything is computed', (_what, json) => {
  expect(readKdfRecord(json, officeKdfPolicy)).toMatchObject({ error: { kind: 'kdf-refused', why: 'unreadable' } });
});

test('stretching gives what the reference program of argon2 gives', async () => {
  // hashtest(version 0x13, t=2, m=2^8, p=1, "password", "somesalt") of phc-winner-argon2, src/test.c, argon2id.
  const salt = Buffer.from('somesalt').toString('base64');
  const kdf: KdfRecord = { algorithm: 'argon2id', version: 19, memoryKiB: 256, passes: 2, lanes: 1, salt };
  const stretched = Buffer.from(await stretchSecret('password', kdf)).toString('hex');
  expect(stretched).toBe('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe');
});

test('a password is the same password on a keyboard that types ü in two pieces', async () => {
  const kdf = makeKdfRecord(cheapKdfPolicy);
  expect(await stretchSecret('Sch\u00fcler', kdf)).toEqual(await stretchSecret('Schu\u0308ler', kdf));
});
