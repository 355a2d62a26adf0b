import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText } from './times/clock-times.ts';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

const SUBJECTS = ['Maths', 'English', 'Art', 'Science', 'History', 'Music', 'PE', 'RE', 'Computing', 'Geography'];
const DAYS = {
  english: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  german: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  french: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  italian: ['Lunedì', 'Martedì', 'Mercoledì', 'Giovedì', 'Venerdì'],
  spanish: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes'],
  portuguese: ['Segunda', 'Terça', 'Quarta', 'Quinta', 'Sexta'],
  catalan: ['Dilluns', 'Dimarts', 'Dimecres', 'Dijous', 'Divendres'],
  catalanShort: ['Dl', 'Dt', 'Dc', 'Dj', 'Dv'],
  dutch: ['Ma', 'Di', 'Wo', 'Do', 'Vr'],
  polish: ['Pn', 'Wt', 'Śr', 'Cz', 'Pt'],
  czech: ['Po', 'Út', 'St', 'Čt', 'Pá'],
  slovak: ['Po', 'Ut', 'St', 'Št', 'Pi'],
  hungarian: ['Hétfő', 'Kedd', 'Szerda', 'Csütörtök', 'Péntek'],
  hungarianShort: ['H', 'K', 'Sze', 'Cs', 'P'],
  portugueseNumbers: ['2ª', '3ª', '4ª', '5ª', '6ª'],
  spanishInitials: ['L', 'M', 'X', 'J', 'V'],
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
  return readAll([buildSheet([buildGrid(rows, origin)])]);
}

function readAll(sheets: readonly Sheet[]): string[] {
  return interpretSheets(sheets).blocks.map(whenAndWhat).toSorted();
}

function whenAndWhat(block: ReadBlock): string {
  return `${block.day} ${block.start}-${block.end} ${block.title}`;
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

test('a border drawn a little off changes nothing', () => {
  fc.assert(
    fc.property(
      week.filter(enoughLessons),
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 60, maxLength: 60 }),
      (truth, shifts) => {
        const grid = buildGrid(rowsOf(truth, DAYS.english));
        const cells = grid.cells.map((cell, index) => {
          const [dx, dy] = [shifts[index % 60] ?? 0, shifts[(index * 7 + 3) % 60] ?? 0];
          const box = { ...cell.box, x: cell.box.x + dx, y: cell.box.y + dy };
          return { ...cell, box: { ...box, width: box.width - dx, height: box.height - dy } };
        });
        expect(readAll([buildSheet([{ ...grid, cells }])])).toEqual(truthOf(truth));
      },
    ),
    settings,
  );
});

const NOTHING: Week = { begin: 0, lengths: [], subjects: [] };

test('the order of the classes in a file makes no difference to what each of them has', () => {
  const classes = fc.shuffledSubarray(['5a', '5b', '6c', '7d'], { minLength: 2 });
  fc.assert(
    fc.property(fc.array(week.filter(enoughLessons), { minLength: 4, maxLength: 4 }), classes, (truths, order) => {
      const truthOfClass = (name: string) => truths['5a5b6c7d'.indexOf(name) / 2] ?? NOTHING;
      const sheets = order.map((name, index) => ({
        ...buildSheet(
          [buildGrid(rowsOf(truthOfClass(name), DAYS.german))],
          [buildLine(`Klasse ${name}`, 60, 40, { size: 16 })],
        ),
        page: index + 1,
      }));
      const { parts, blocks } = interpretSheets(sheets);
      for (const name of order) {
        const part = parts.find((one) => one.class === name)?.id;
        const own = blocks.filter((block) => block.part === part).map(whenAndWhat);
        expect(own.toSorted()).toEqual(truthOf(truthOfClass(name)));
      }
    }),
    settings,
  );
});

test('the same page twice gives the same lessons twice, and no more to look at', () => {
  fc.assert(
    fc.property(week.filter(enoughLessons), (truth) => {
      const page = buildSheet([buildGrid(rowsOf(truth, DAYS.french))]);
      const twice = interpretSheets([page, { ...page, page: 2 }]);
      expect(twice.blocks.map(whenAndWhat).toSorted()).toEqual([...truthOf(truth), ...truthOf(truth)].toSorted());
      expect(twice.blocks.some((block) => block.reasons.some((reason) => reason.startsWith('overlaps')))).toBe(false);
    }),
    settings,
  );
});

test('who teaches and where is read alike in every language, turned over, and with a border drawn a little off', () => {
  const lesson = fc.integer({ min: 0, max: 5 });
  const lessons = fc.array(lesson, { minLength: 25, maxLength: 25 }).filter((all) => new Set(all).size === 6);
  const [titles, teachers] = [
    ['Maths', 'Biology', 'French', 'History', 'Physics', 'Geography'],
    ['Murphy', 'Bennett', 'Doyle', 'Singh', 'Novak', 'Khan'],
  ];
  const rooms = ['12', 'B07', 'Lab 1', '12', 'B07', 'A101'];
  fc.assert(
    fc.property(lessons, fc.constantFrom(...Object.values(DAYS)), fc.boolean(), (all, days, isTurned) => {
      const times = ['8:00 - 8:45', '8:50 - 9:35', '9:50 - 10:35', '10:40 - 11:25', '11:30 - 12:15'];
      const rows = [
        ['', ...days],
        ...times.map((time, row) => [
          time,
          ...days.map((_, day) => {
            const one = all[row * 5 + day] ?? 0;
            return `${titles[one]}\n${teachers[one]}\n${rooms[one]}`;
          }),
        ]),
      ];
      const grid = buildGrid(isTurned ? transpose(rows) : rows);
      const cells = grid.cells.map((cell, index) => ({
        ...cell,
        box: { ...cell.box, x: cell.box.x + (index % 5) - 2, y: cell.box.y + (index % 3) - 1 },
      }));
      const { blocks } = interpretSheets([buildSheet([{ ...grid, cells }])]);
      expect(blocks).toHaveLength(25);
      for (const { title, teacher, room } of blocks) {
        const one = titles.indexOf(title);
        expect([title, teacher, room]).toEqual([titles[one], teachers[one], rooms[one]]);
      }
    }),
    settings,
  );
});
