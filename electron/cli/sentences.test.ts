import { expect, test } from 'vitest';
import german from '../../resources/translations/problems.de.json' with { type: 'json' };
import english from '../../resources/translations/problems.en.json' with { type: 'json' };
import { deskErrorCodes } from '../../shared/desk-error.ts';
import { codeSentence, problemSentence } from './sentences.ts';

function blanks(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

test.each(deskErrorCodes)('the problem %s is one sentence in both languages, with the same blanks', (code) => {
  for (const sentence of [english.problem[code], german.problem[code]]) {
    expect(sentence).toMatch(/^\S.*[^.]\.$/);
    expect(sentence).not.toMatch(/[.!?]\s/);
  }
  expect(blanks(german.problem[code])).toEqual(blanks(english.problem[code]));
});

test('both languages have the same codes in every group, and no problem that cannot happen', () => {
  const codes = (groups: Record<string, object>) =>
    Object.entries(groups).map(([group, sentences]) => [group, Object.keys(sentences).toSorted()]);
  expect(codes(german)).toEqual(codes(english));
  expect(Object.keys(english.problem).toSorted()).toEqual([...deskErrorCodes].toSorted());
});

test('values fill the blanks of a sentence', () => {
  expect(problemSentence({ code: 'tooManyPages', values: { pages: 300, most: 60 } })).toBe(
    'The file has 300 pages, and at most 60 can be read: save only those with the timetable.',
  );
});

test('a code without a sentence is shown as it is', () => {
  expect(codeSentence('warning', 'something-new:09:30')).toBe('something-new:09:30');
});
