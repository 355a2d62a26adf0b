import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText } from './clock-times.ts';
import { interpretSheets } from './interpret-sheets.ts';
import { buildGrid, buildSheet } from './testing/build-sheet.ts';

const SUBJECTS = ['Maths', 'English', 'Art', 'Science', 'History', 'Music', 'PE', 'RE', 'Computing', 'Geography'];
const DAYS = {
  english: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  german: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  french: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  italian: ['Lunedì', 'Martedì', 'Mercoledì', 'Giovedì', 'Venerdì'],
  spanish: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes'],
  portuguese: ['Segunda', 'Terça', 'Quarta', 'Quinta', 'Sexta'],
  catalan: ['Dilluns', 'Dimarts', 'Dimecres', 'Dijous', 'Divendres'],
} as const;

/** A week as its truth: for each lesson row its times, and a subject (or nothing) for each of five days. */
const week = fc.record({
  begin: fc.integer({ min: 7 * 12, max: 10 * 12 }),
  lengths: fc.array(fc.integer({ min: 4, max: 14 }), { minLength: 3, maxLength: 7, size: 'max' }),
  subjects: fc.array(fc.option(fc.constantFrom(...SUBJECTS), { freq: 6 }), { minLength: 35, maxLength: 35 }),
});
type Week = { begin: number; lengths: number[]; subjects: (string | null)[] };

function rowsOf(truth: Week, days: readonly string[]): string[][] {
  let at = truth.begin * 5;
  const lessons = truth.lengths.map((length, row) => {
    const start = at;
    at += length * 5;
    return [
      `${clockText(start)} - ${clockText(at)}`,
      ...days.map((_, column) => truth.subjects[row * 5 + column] ?? ''),
    ];
  });
  return [['', ...days], ...lessons];
}

function truthOf(truth: Week): string[] {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'];
  const [, ...rows] = rowsOf(truth, DAYS.english);
  return rows
    .flatMap(([time = '', ...titles]) =>
      titles.flatMap((title, day) => (title ? [`${days[day]} ${time.replace(' - ', '-')} ${title}`] : [])),
    )
    .toSorted();
}

function read(rows: readonly (readonly string[])[], origin?: { x: number; y: number }): string[] {
  return interpretSheets([buildSheet([buildGrid(rows, origin)])])
    .blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`)
    .toSorted();
}

function transpose(rows: readonly (readonly string[])[]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

const settings = { seed: 20261123, numRuns: 60 };
const enoughLessons = (truth: Week) => truthOf(truth).length >= 4;

test('every week of any size reads back as it was written, in every language', () => {
  fc.assert(
    fc.property(week.filter(enoughLessons), fc.constantFrom(...Object.values(DAYS)), (truth, days) => {
      expect(read(rowsOf(truth, days))).toEqual(truthOf(truth));
    }),
    settings,
  );
});

test('turning the grid over gives the same lessons', () => {
  fc.assert(
    fc.property(week.filter(enoughLessons), (truth) => {
      expect(read(transpose(rowsOf(truth, DAYS.english)))).toEqual(truthOf(truth));
    }),
    settings,
  );
});

test('where the grid stands on the page makes no difference', () => {
  fc.assert(
    fc.property(
      week.filter(enoughLessons),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (truth, x, y) => {
        expect(read(rowsOf(truth, DAYS.german), { x, y })).toEqual(truthOf(truth));
      },
    ),
    settings,
  );
});
