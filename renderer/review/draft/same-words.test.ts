import { expect, test } from 'vitest';
import { buildContent } from '../../../shared/versions/testing/build-timetable.ts';
import { sameWordsElsewhere } from './same-words.ts';

const nothing = { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null };

/** What is offered on a sheet whose class was just corrected, as field and value. */
function offered(before: string, after: string, others: Partial<Record<keyof typeof nothing, string>>) {
  const { header, parts } = buildContent([], { header: { ...nothing, ...others, class: after } });
  return sameWordsElsewhere({ header, parts }, parts[0]?.id ?? null, { field: 'class', before, after });
}

test('a title that holds the words just corrected is offered with them corrected', () => {
  const title = { title: 'Horario 2. ESO B (2. ESO B)', term: '2026/27' };
  expect(offered('2. ESO B', '2.º ESO B', title)).toEqual([{ field: 'title', value: 'Horario 2.º ESO B (2.º ESO B)' }]);
});

test('words within other words, and what says the new words already, are left alone', () => {
  expect(offered('3A', '3B', { title: 'Klasse 13A', room: '3AB' })).toEqual([]);
  expect(offered('ESO B', '2.º ESO B', { title: '2.º ESO B' })).toEqual([]);
});

test('nothing is offered where nothing stood before, nothing stands now, or the correction was undone', () => {
  expect(offered('', '3B', { title: '3A' })).toEqual([]);
  expect(offered('3A', '', { title: '3A' })).toEqual([]);
  const { header, parts } = buildContent([], { header: { ...nothing, class: '3A', title: '3A' } });
  const correction = { field: 'class', before: '3A', after: '3B' } as const;
  expect(sameWordsElsewhere({ header, parts }, parts[0]?.id ?? null, correction)).toEqual([]);
});
