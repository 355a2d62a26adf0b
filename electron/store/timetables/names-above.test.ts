import { expect, test } from 'vitest';
import { buildContent } from '../../../shared/versions/testing/build-timetable.ts';
import { namesAboveParts } from './names-above.ts';

const NOBODY = { class: null, teacher: null };
const HEADING = { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null };

/** The classes and teachers over each part, in the order of the parts. */
function namesOver(heading: object, ...parts: readonly object[]) {
  const content = buildContent([], {
    header: { ...HEADING, ...heading },
    parts: parts.map((part, at) => ({ id: `p${at}`, page: at + 1, ...NOBODY, week: null, room: null, ...part })),
  });
  const above = [...namesAboveParts(content).values()];
  return above.map((over) => over.flatMap((names) => [names.class, names.teacher].filter((name) => name !== null)));
}

test('over the only part stands what the heading of the whole says, and what it says itself', () => {
  expect(namesOver({ class: '3A' }, {})).toEqual([['3A']]);
  expect(namesOver({ teacher: 'Planck' }, { class: '3A' })).toEqual([['Planck', '3A']]);
  expect(namesOver({}, {})).toEqual([[]]);
});

test('of several parts each is whose it says itself', () => {
  expect(namesOver({}, { class: '3A' }, { class: '3B', teacher: 'Planck' })).toEqual([['3A'], ['3B', 'Planck']]);
  expect(namesOver({ class: '3A' }, { class: '3A' }, { teacher: 'Planck' })).toEqual([['3A'], ['Planck']]);
});

test('the heading of the whole speaks for parts that name nobody, but not with what only one of the others says', () => {
  expect(namesOver({ class: '3A' }, {}, {})).toEqual([['3A'], ['3A']]);
  expect(namesOver({ class: '3A' }, { class: '3A' }, {})).toEqual([['3A'], []]);
  expect(namesOver({ class: '3A', teacher: 'Planck' }, { class: '3A' }, {})).toEqual([['3A'], ['Planck']]);
});
