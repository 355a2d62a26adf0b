import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { createNameTagger } from './name-tags.ts';

const officeKey = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const { tagOf, tagsOf } = createNameTagger(officeKey(1));

test('a name has one tag however it is written, and the tag does not tell the name', () => {
  expect(tagOf('person', ' frau  PLANCK')).toBe(tagOf('person', 'Frau Planck'));
  expect(tagOf('class', '7 c')).toBe(tagOf('class', '7C'));
  expect(tagOf('person', 'Frau Planck')).toMatch(/^[0-9a-f]{64}$/);
});

test('other names, a class of the same letters and another office have other tags', () => {
  const tags = [
    tagOf('person', 'Frau Planck'),
    tagOf('person', 'Herr Planck'),
    tagOf('person', '3AB'),
    tagOf('class', '3AB'),
    createNameTagger(officeKey(2)).tagOf('class', '3AB'),
  ];
  expect(new Set(tags).size).toBe(tags.length);
});

test('a heading with several names has the tag of each, and an empty one has none', () => {
  expect(tagsOf('class', '3A, 3B')).toEqual(expect.arrayContaining([tagOf('class', '3A'), tagOf('class', '3B')]));
  expect(tagsOf('class', '1/2')).toContain(tagOf('class', '1/2'));
  expect(tagsOf('person', ' – ')).toEqual([]);
});
