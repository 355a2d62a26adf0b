import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[]) {
  const { blocks, questions } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const said = blocks.map(({ day, start, end, title, notes, class: ofClass }) =>
    [`${day} ${start}-${end} ${title}`, notes ?? [], ofClass ?? []].flat().join(' | '),
  );
  return { said, questions: questions.map(({ text }) => text) };
}

test('a table under each day, with column headings of its own, has one lesson a row', () => {
  const { said, questions } = read([
    ['Tuesday', '', '', ''],
    ['Time', 'Pupil', 'Instrument', 'Class'],
    ['9.00 – 9.20', 'Isla M', 'Flute', '4B'],
    ['9.20 – 9.40', 'Theo R', 'Oboe', '6P'],
    ['Thursday', '', '', ''],
    ['Time', 'Pupil', 'Instrument', 'Class'],
    ['1.15 – 1.35', 'Noah K', 'Clarinet', '6P'],
    ['1.35 – 2.05', 'Lower School Choir', '', ''],
  ]);
  expect(said).toEqual([
    'TU 09:00-09:20 Flute | Isla M | 4B',
    'TU 09:20-09:40 Oboe | Theo R | 6P',
    'TH 13:15-13:35 Clarinet | Noah K | 6P',
    'TH 13:35-14:05 Lower School Choir',
  ]);
  expect(questions).toEqual([]);
});

test('the days of such a table may stand in bars, in German', () => {
  const { said } = read([
    ['Montag', '<', '<'],
    ['Zeit', 'Fach', 'Raum'],
    ['8:00-8:45', 'Deutsch', 'R12'],
    ['8:50-9:35', 'Kunst', 'R14'],
    ['Mittwoch', '<', '<'],
    ['Zeit', 'Fach', 'Raum'],
    ['8:00-8:45', 'Sport', 'Halle'],
  ]);
  expect(said).toEqual(['MO 08:00-08:45 Deutsch', 'MO 08:50-09:35 Kunst', 'WE 08:00-08:45 Sport']);
});

test('a day without lessons, in a week whose days run down, is no heading', () => {
  const { said } = read([
    ['', '8:00-9:00', '9:00-10:00', '10:00-11:00'],
    ['Monday', 'Maths', 'Art', 'PE'],
    ['Tuesday', '', '', ''],
    ['Wednesday', 'Music', 'Maths', 'RE'],
    ['Thursday', '', '', ''],
  ]);
  expect(said).toHaveLength(6);
  expect(said).toContain('WE 09:00-10:00 Maths');
});

test('the day may stand over each table', () => {
  const table = (y: number, rows: readonly (readonly string[])[]) => buildGrid(rows, { x: 50, y });
  const { blocks } = interpretSheets([
    buildSheet(
      [
        table(100, [
          ['Heure', 'Matière', 'Salle'],
          ['8h30 - 9h30', 'Français', 'S204'],
          ['9h30 - 10h30', 'Maths', 'S112'],
        ]),
        table(400, [
          ['Heure', 'Matière', 'Salle'],
          ['8h30 - 9h30', 'Anglais', 'S209'],
          ['10h30 - 11h30', 'Latin', 'S204'],
        ]),
      ],
      [buildLine('Lundi', 60, 80), buildLine('Mardi', 60, 380)],
    ),
  ]);
  expect(blocks.map(({ day, start, end, title, room }) => `${day} ${start}-${end} ${title} ${room}`)).toEqual([
    'MO 08:30-09:30 Français S204',
    'MO 09:30-10:30 Maths S112',
    'TU 08:30-09:30 Anglais S209',
    'TU 10:30-11:30 Latin S204',
  ]);
});

test.each([
  ['MTWRF', 'MWF', 'TR'],
  ['M T W Th F', 'M W F', 'T Th'],
  ['LMXJV', 'LXV', 'MJ'],
])('a column of days may hold letters: %s, %s and %s', (all, three, two) => {
  const { said } = read([
    ['Per', 'Time', 'Days', 'Course', 'Room'],
    ['1', '8:00 AM - 8:50 AM', all, 'Algebra', '118'],
    ['2', '8:55 AM - 9:45 AM', three, 'Biology', 'S-3'],
    ['2', '8:55 AM - 9:45 AM', two, 'Biology Lab', 'S-5'],
  ]);
  expect(said.filter((lesson) => lesson.includes('Algebra')).map((lesson) => lesson.slice(0, 2))).toEqual([
    'MO',
    'TU',
    'WE',
    'TH',
    'FR',
  ]);
  expect(said).toContain('FR 08:55-09:45 Biology');
  expect(said.filter((lesson) => lesson.endsWith('Lab'))).toEqual([
    'TU 08:55-09:45 Biology Lab',
    'TH 08:55-09:45 Biology Lab',
  ]);
});

test('a school in one table, a class a column, is no list of bells though its periods have a column', () => {
  const { said } = read([
    ['Day', 'Period', 'Time', '7A', '7B', '8A', '8B'],
    ['MON', '1', '8.30-9.20', 'Maths', 'Art', 'PE', 'Music'],
    ['^', '2', '9.20-10.10', 'Art', 'Maths', 'Music', 'PE'],
    ['TUE', '1', '8.30-9.20', 'PE', 'Music', 'Art', 'Maths'],
    ['^', '2', '9.20-10.10', 'Music', 'PE', 'Maths', 'Art'],
  ]);
  expect(said).toContain('TU 08:30-09:20 Music | 7B');
  expect(said).toHaveLength(16);
});

test('what takes place stands in the one column whose heading says nothing known', () => {
  const { said } = read([
    ['Jour', 'Horaire', 'Intitulé', 'Enseignant', 'Salle'],
    ['LUNDI', '8h30 – 10h00', 'Droit romain', 'A. Verne', 'Amphi B'],
    ['^', '10h15 – 11h45', 'Sociologie', 'L. Masson', 'D 204'],
    ['MARDI', '9h00 – 11h00', 'Anglais juridique', 'K. Doyle', 'L 011'],
  ]);
  expect(said).toEqual([
    'MO 08:30-10:00 Droit romain',
    'MO 10:15-11:45 Sociologie',
    'TU 09:00-11:00 Anglais juridique',
  ]);
});

test('a teacher on the last line of most lessons is no part of their names', () => {
  const rows = [
    ['Monday', '<', '<'],
    ['Time', 'Subject', 'Room'],
    ['9:10 - 10:25', 'English\nMr Lunn', 'B12'],
    ['10:45 - 12:00', 'Japanese\nOno Sensei', 'L2'],
    ['1:00 - 2:15', 'Science\nDr Nash', 'S1'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  expect(blocks.map(({ title, teacher, room }) => `${title} ${teacher} ${room}`)).toEqual([
    'English Mr Lunn B12',
    'Japanese Ono Sensei L2',
    'Science Dr Nash S1',
  ]);
});

test('in a plan of exams the length of each says its end, and the date before the weekday is a heading', () => {
  const { said, questions } = read([
    ['Datum', 'Beginn', 'Fach', 'Dauer', 'Raum'],
    ['Mo 15.05.', '8:30', 'Chemie', '75 min', '204'],
    ['^', '13:30', 'Kunst', '120 min', 'Aula'],
    ['Di 16.05.', '9:00', 'Physik', '1 h 30 min', 'PC1'],
  ]);
  expect(said).toEqual(['MO 08:30-09:45 Chemie', 'MO 13:30-15:30 Kunst', 'TU 09:00-10:30 Physik']);
  expect(questions).toEqual([]);
});

test('in a column of Slovak days, the accent tells Thursday from Wednesday', () => {
  const { said } = read([
    ['Deň', 'Čas', 'Predmet'],
    ['St', '8:00-8:45', 'Fyzika'],
    ['Št', '8:00-8:45', 'Dejepis'],
  ]);
  expect(said).toEqual(['WE 08:00-08:45 Fyzika', 'TH 08:00-08:45 Dejepis']);
});

test('the date beside the day of an exam is kept', () => {
  const rows = [
    ['Date', 'Start', 'Subject', 'Duration'],
    ['Mon 15 May', '9:00', 'Chemistry', '90 min'],
    ['Tue 16 May', '9:00', 'Physics', '1 h'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  expect(blocks.map(({ day, date, end }) => `${day} ${date} ${end}`)).toEqual(['MO 15 May 10:30', 'TU 16 May 10:00']);
});

test('a row that holds on several days is a lesson on each, and 9h30 is no evening beside 17h30', () => {
  const { said } = read([
    ['Modalidade', 'Dias', 'Horário', 'Local', 'Professor'],
    ['Remo', 'Segunda, Quarta e Sexta', '17h30 – 18h15', 'Cais', 'Prof. Amostra'],
    ['Esgrima', 'Terça e Quinta', '18h30 – 20h00', 'Sala 2', 'Prof. Exemplo'],
    ['Tiro com arco', 'Sábado', '10h00 – 11h30', 'Campo', 'Prof. Amostra'],
    ['Circo', 'Sábado', '9h30 – 10h15', 'Sala 2', 'Prof. Exemplo'],
  ]);
  expect(said).toEqual([
    'MO 17:30-18:15 Remo',
    'TU 18:30-20:00 Esgrima',
    'WE 17:30-18:15 Remo',
    'TH 18:30-20:00 Esgrima',
    'FR 17:30-18:15 Remo',
    'SA 09:30-10:15 Circo',
    'SA 10:00-11:30 Tiro com arco',
  ]);
});

test.each([
  ['Monday hall 3', '8:00-8:50', '50 min', 'hall 3'],
  ['Monday', '8:00-8:50 (room 3)', '50 min', 'room 3'],
  ['Monday', '8:00-8:50', '50 min, ask Zoltan', 'ask Zoltan'],
  ['Every Monday (not in May)', '8:00-8:50 gym side', '50 min', 'not in May; gym side'],
])('what a row says beside its day, time and length is a note: %s, %s, %s', (day, time, length, note) => {
  const { said } = read([
    ['Day', 'Time', 'Subject', 'Duration'],
    [day, time, 'Maths', length],
    ['Tuesday', '8:00-8:50', 'Art', '50 min'],
  ]);
  expect(said).toEqual([`MO 08:00-08:50 Maths | ${note}`, 'TU 08:00-08:50 Art']);
});

test('a length with a remark behind it still says when the lesson ends', () => {
  const { said } = read([
    ['Day', 'Time', 'Subject', 'Duration'],
    ['Monday', '8:00', 'Maths', '45 min'],
    ['Tuesday', '8:00', 'Art', '45 min, ask Zoltan'],
  ]);
  expect(said).toEqual(['MO 08:00-08:45 Maths', 'TU 08:00-08:45 Art | ask Zoltan']);
});

test('a second time in the cell of the time is a note, and a person looks at the lesson', () => {
  const { blocks } = interpretSheets([
    buildSheet([
      buildGrid([
        ['Day', 'Time', 'Subject'],
        ['Monday', '8:00-8:50 and again 14:00-14:30', 'Maths'],
        ['Tuesday', '8:00-8:50', 'Art'],
        ['Wednesday', '8:00-8:50', 'Music'],
      ]),
    ]),
  ]);
  expect(blocks.map(({ start, notes }) => [start, notes])).toEqual([
    ['08:00', 'and again 14:00-14:30'],
    ['08:00', null],
    ['08:00', null],
  ]);
  expect(blocks[0]?.needsReview).toBe(true);
});

test('words and units around a time, or days in several words, leave no note', () => {
  const { said } = read([
    ['Day', 'Time', 'Subject'],
    ['Monday and Tuesday', 'from 8:00 to 8:50', 'Maths'],
    ['Wednesday to Friday', '8:00-8:50 h', 'Art'],
  ]);
  expect(said.every((lesson) => !lesson.includes('|'))).toBe(true);
  expect(said).toHaveLength(5);
});
