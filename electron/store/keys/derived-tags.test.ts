import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createHeadSeal } from './activity-head.ts';
import { createContentTagger } from './content-tag.ts';

const officeKey = createSecretKey(randomBytes(32));

test('documents of the same content have the same tag in one office, and another one in the next', () => {
  const sha256 = randomBytes(32);
  const tag = createContentTagger(officeKey)(sha256);
  expect(createContentTagger(officeKey)(sha256)).toEqual(tag);
  expect(createContentTagger(officeKey)(randomBytes(32))).not.toEqual(tag);
  expect(createContentTagger(createSecretKey(randomBytes(32)))(sha256)).not.toEqual(tag);
});

test('the head of the activity log is genuine only with its own number and hash', () => {
  const seal = createHeadSeal(officeKey);
  const head = { number: 12, hash: randomBytes(32) };
  const mac = seal.mac(head);
  expect(createHeadSeal(officeKey).isGenuine(head, mac)).toBe(true);
  expect(seal.isGenuine({ ...head, number: 11 }, mac)).toBe(false);
  expect(seal.isGenuine({ ...head, hash: randomBytes(32) }, mac)).toBe(false);
  expect(seal.isGenuine(head, mac.subarray(1))).toBe(false);
  expect(createHeadSeal(createSecretKey(randomBytes(32))).isGenuine(head, mac)).toBe(false);
});

test('a content tag is never a genuine head: each purpose has a key of its own', () => {
  const hash = randomBytes(32);
  expect(createContentTagger(officeKey)(hash)).not.toEqual(createHeadSeal(officeKey).mac({ number: 0, hash }));
});
