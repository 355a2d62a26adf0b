import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createContentTagger } from './content-tag.ts';

const officeKey = createSecretKey(randomBytes(32));

test('documents of the same content have the same tag in one office, and another one in the next', () => {
  const sha256 = randomBytes(32);
  const tag = createContentTagger(officeKey)(sha256);
  expect(createContentTagger(officeKey)(sha256)).toEqual(tag);
  expect(createContentTagger(officeKey)(randomBytes(32))).not.toEqual(tag);
  expect(createContentTagger(createSecretKey(randomBytes(32)))(sha256)).not.toEqual(tag);
});
