import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { changeLines } from '../grids/lines-of-sheet.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

const LESSONS = ['Maths\nMs Ode\nAula', 'English\nMr Bain\nC22', 'Science\nMrs Kelly\nLibrary'] as const;

/** A week in which every lesson names its teacher and room, with the lines of one cell replaced, as the shipped judges mark it. */
function marksOf(changed: string, { recognised = false } = {}): Record<string, readonly string[]> {
  const rows = ['9:00-10:00', '10:00-11:00', '11:00-12:00', '13:00-14:00', '14:00-15:00'].map((time, row) => [
    time,
    ...[0, 1, 2].map((day) => (row === 1 && day === 1 ? changed : (LESSONS[(row + day) % 3] ?? ''))),
  ]);
  const sheet = changeLines(buildSheet([buildGrid([['', 'Mon', 'Tue', 'Wed'], ...rows])]), (line) =>
    recognised ? { ...line, confidence: 0.97, looks: { unseconded: 0, reread: 0 } } : line,
  );
  const { blocks } = interpretSheets([sheet]);
  const others = blocks.filter(({ day, start }) => !(day === 'TU' && start === '10:00'));
  expect(others.filter(({ needsReview }) => needsReview)).toEqual([]);
  const own = blocks.find(({ day, start }) => day === 'TU' && start === '10:00');
  if (own === undefined || !own.needsReview) return {};
  const reasons = Object.entries(own.fields).map(([field, { reasons }]) => [field, reasons] as const);
  return Object.fromEntries([...reasons.filter(([, codes]) => codes.length > 0), ['whole', own.reasons]]);
}

test('a lesson like all others is not marked', () => {
  expect(marksOf(LESSONS[2])).toEqual({});
});

test('a room one letter off a commoner one is marked where it was recognised from a picture, not where a file states it', () => {
  expect(marksOf(LESSONS[2], { recognised: true })).toEqual({});
  expect(marksOf('Science\nMrs Kelly\nLibrarv', { recognised: true })['room']).toEqual(['fact-alike']);
  expect(marksOf('Science\nMrs Kelly\nLibrarv')).toEqual({});
});

test('a lesson without the room that most others have is marked, if its cell says more than a title', () => {
  expect(marksOf('Science\nMrs Kelly')['room']).toEqual(['fact-missing']);
});

test('a form of address without a name is marked', () => {
  expect(marksOf('Science\nMs\nLibrary')['whole']).toContain('facts-mixed');
});

test('a room whose name goes on in a doubtful note below it is marked with the note, and each names the other', () => {
  const { room, notes } = marksOf('Music\nMs Ode\nAula\nMus.');
  expect([room, notes]).toEqual([['room-goes-on:Mus.'], ['fact-in-title', 'note-of-room:Aula']]);
  expect(marksOf('Music\nAula\nMs Ode\nMus.')['room']).toBeUndefined();
});
