import { expect, test } from 'vitest';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import { compareContents } from '../../../shared/versions/compare-contents.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { Operation } from '../../../shared/versions/operation.ts';
import { blockTitled, buildContent, buildReadBlock } from '../../../shared/versions/testing/build-timetable.ts';
import type { Texts } from '../../texts.ts';
import { differenceWords } from './difference-words.ts';

const texts: Pick<Texts, 'text' | 'language' | 'times'> = {
  language: 'en',
  text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  times: (words) => words,
};
const content = buildContent([
  buildReadBlock({ id: 'b1', title: 'Maths', room: 'B12' }),
  buildReadBlock({ id: 'b2', title: 'Art', start: '10:00', end: '11:00' }),
]);

function after(...operations: Operation[]): TimetableContent {
  return operations.reduce((before, operation) => {
    const applied = applyOperation(before, operation);
    if (!applied.ok) throw new Error(applied.error.code);
    return applied.value;
  }, content);
}

const words = (changed: TimetableContent) => differenceWords(compareContents(content, changed), changed, texts);

test('a lesson is named as it was, with each field that changed, times and days as people say them', () => {
  const { id } = blockTitled(content, 'Maths');
  const changed = after(
    { kind: 'change-field', block: id, field: 'end', value: '09:45' },
    { kind: 'change-field', block: id, field: 'room', value: null },
    { kind: 'change-field', block: id, field: 'teacher', value: 'Ms Example' },
  );
  expect(words(changed)).toMatchObject([
    {
      kind: 'moved',
      what: 'Maths, Monday, 9:00 – 10:00',
      lines: [
        'review.fieldWith review.fieldEnd compare.instead 10:00 9:45',
        'review.fieldWith review.fieldTeacher compare.filled Ms Example',
        'review.fieldWith review.fieldRoom compare.emptied B12',
      ],
    },
  ]);
});

test('lessons that came and went are said through the week, the heading of the sheet before them', () => {
  const changed = after(
    { kind: 'remove', block: blockTitled(content, 'Art').id },
    { kind: 'change-header', field: 'class', value: '3A' },
  );
  expect(words(changed)).toMatchObject([
    { kind: 'changed', what: 'compare.heading', lines: ['review.fieldWith review.fieldClass compare.instead 3AB 3A'] },
    { kind: 'removed', what: 'Art, Monday, 10:00 – 11:00', lines: [] },
  ]);
});
