import { expect, test } from 'vitest';
import { timetableNames } from './timetable-names.ts';

const row = { name: 'scan-0017.pdf', teacher: 'Miss Joynes', class: '3AB', title: 'Autumn term' };

test('whose it is comes first, what it is next, and the file last', () => {
  const { main, what, file } = timetableNames(row);
  expect([main, what, file]).toEqual(['Miss Joynes · 3AB', 'Autumn term', 'scan-0017.pdf']);
});

test('without a teacher or class it goes by its title, and without that by its file, which then stands there once', () => {
  const nobodys = { ...row, teacher: null, class: null };
  expect(timetableNames(nobodys)).toEqual({ main: 'Autumn term', what: '', file: 'scan-0017.pdf' });
  expect(timetableNames({ ...nobodys, title: null })).toEqual({ main: 'scan-0017.pdf', what: '', file: '' });
});
