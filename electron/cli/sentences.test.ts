import { expect, test } from 'vitest';
import english from '../../resources/translations/en/problems.json' with { type: 'json' };
import { deskErrorCodes } from '../../shared/desk-error.ts';
import { codeSentence, problemSentence } from './sentences.ts';

test('every problem that can happen has its sentence, and no other', () => {
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
