import { expect, test } from 'vitest';
import german from '../resources/translations/de.json';
import english from '../resources/translations/en.json';
import germanProblems from '../resources/translations/problems.de.json';
import englishProblems from '../resources/translations/problems.en.json';
import { deskErrorCodes } from '../shared/desk-error.ts';

type Catalogue = { readonly [key: string]: string | Catalogue };

function flatten(catalogue: Catalogue, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, entry] of Object.entries(catalogue)) {
    if (typeof entry === 'string') texts.set(path + key, entry);
    else for (const [below, text] of flatten(entry, `${path}${key}.`)) texts.set(below, text);
  }
  return texts;
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

const pairs = [
  ['interface', flatten(english), flatten(german)],
  ['problems', flatten(englishProblems), flatten(germanProblems)],
] as const;

test.each(pairs)('every text of the %s stands in both languages', (_, en, de) => {
  expect(en.size).toBeGreaterThan(0);
  expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted());
});

test.each(pairs)('both languages of the %s leave the same blanks and none is empty', (_, en, de) => {
  for (const [key, text] of en) {
    expect([key, blanks(de.get(key) ?? '')]).toEqual([key, blanks(text)]);
    expect([key, text.trim() !== '' && de.get(key)?.trim() !== '']).toEqual([key, true]);
  }
});

test('every problem has its sentence', () => {
  const sentences = flatten(englishProblems);
  expect(deskErrorCodes.filter((code) => !sentences.has(`problem.${code}`))).toEqual([]);
});

test('a text with a count has a singular and a plural', () => {
  const keys = [...flatten(english).keys()];
  for (const key of keys.filter((name) => name.endsWith('_one'))) {
    expect(keys).toContain(key.replace(/_one$/, '_other'));
  }
});
