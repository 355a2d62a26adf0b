import { expect, test } from 'vitest';
import { buildContent, buildReadBlock, nth } from '../../../shared/versions/testing/build-timetable.ts';
import { saidOfSheet, sayOfSheet } from './said-of-sheet.ts';

const part = { id: 'p1', page: 1, class: null, teacher: null, week: null, room: null };
const header = { school: null, class: '3AB', teacher: null, term: null, week: null, room: null, title: null };
const block = buildReadBlock();

test('on a sheet with one timetable the heading is changed', () => {
  const content = buildContent([block], { header });
  const { id } = nth(content.parts, 0);
  expect(saidOfSheet(content, id, 'class')).toBe('3AB');
  expect(sayOfSheet(content, id, 'class', ' 4M ')).toEqual([{ kind: 'change-header', field: 'class', value: '4M' }]);
  expect(sayOfSheet(content, id, 'class', '3AB')).toEqual([]);
  expect(sayOfSheet(content, id, 'teacher', '  ')).toEqual([]);
});

test('where its one timetable says the class once more, both are changed: else it would be of two classes', () => {
  const content = buildContent([block], { header, parts: [{ ...part, class: '3AB' }] });
  const { id } = nth(content.parts, 0);
  expect(sayOfSheet(content, id, 'class', '4M')).toEqual([
    { kind: 'change-part', part: id, field: 'class', value: '4M' },
    { kind: 'change-header', field: 'class', value: '4M' },
  ]);
});

test('of several timetables on a sheet one is changed, and what only the heading says there', () => {
  const content = buildContent([block], {
    header,
    parts: [
      { ...part, class: '1A' },
      { ...part, id: 'p2', class: '1B' },
    ],
  });
  const { id } = nth(content.parts, 1);
  expect(saidOfSheet(content, id, 'class')).toBe('1B');
  expect(sayOfSheet(content, id, 'class', '1C')).toEqual([
    { kind: 'change-part', part: id, field: 'class', value: '1C' },
  ]);
  expect(sayOfSheet(content, id, 'term', 'Spring')).toEqual([
    { kind: 'change-header', field: 'term', value: 'Spring' },
  ]);
});
