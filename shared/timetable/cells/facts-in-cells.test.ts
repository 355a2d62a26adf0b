import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import type { ReadBlock } from '../reading.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

/** The lessons of a sheet with these rows, each as "day start | title | teacher | room | class | notes". */
function lessonsIn(rows: readonly (readonly string[])[]): readonly string[] {
  return interpretSheets([buildSheet([buildGrid(rows)])]).blocks.map((block) => said(block));
}

function said({ day, start, title, teacher, room, class: ofClass, notes }: ReadBlock): string {
  return [`${day} ${start}`, title, teacher, room, ofClass, notes].join(' | ');
}

test('below a group that names its subject in short, the subject is the lesson and not the teacher', () => {
  const lessons = lessonsIn([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', '10x/Ma1\nMaths\nM14', '11y/Ma2\nMaths\nM14', '12A/Fm1\nFurther Maths\nM11'],
    ['10:00-11:00', '7b/Ma2\nMaths\nM14', '8a/Ma3\nMaths\nM12', '10x/Ma1\nMaths\nM14'],
    ['11:20-12:20', '12A/Fm1\nFurther Maths\nM11', '7b/Ma2\nMaths\nM14', '11R\nAssembly\nMain Hall'],
  ]);
  expect(lessons).toContain('MO 09:00 | Maths |  | M14 | 10x/Ma1 | ');
  expect(lessons).toContain('WE 09:00 | Further Maths |  | M11 | 12A/Fm1 | ');
  expect(lessons).toContain('WE 11:20 | Assembly |  | Main Hall | 11R | ');
});

test('behind the initials of a teacher two small letters are a room, as numbers are', () => {
  const lessons = lessonsIn([
    ['', 'Pon', 'Wt', 'Śr'],
    ['8:00-8:45', 'j.polski Wn 22', 'matematyka Bł 31', 'wf-1/2 Kz sg\nwf-2/2 Do hala'],
    ['8:55-9:40', 'matematyka Bł 31', 'historia Ma 22', 'j.polski Wn 22'],
    ['9:50-10:35', 'fizyka Bł 31', 'wf-1/2 Kz sg\nwf-2/2 Do hala', 'historia Ma 31'],
  ]);
  expect(lessons).toContain('WE 08:00 | wf-1/2 | Kz | sg |  | ');
  expect(lessons).toContain('WE 08:00 | wf-2/2 | Do | hala |  | ');
});

test('a class before the lesson and a room behind it are told apart, and what is set as work is a note', () => {
  const lessons = lessonsIn([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', '9K Geography H4\nRivers booklet', '7T Humanities H4\nMap skills', '8P Geography H2\nQuiz'],
    ['10:00-11:00', '10G1 History H4\nCase study', '12S SOC. SCI H6\nEssay plan', '9K Geography H4\nSilent reading'],
  ]);
  expect(lessons).toContain('MO 09:00 | Geography |  | H4 | 9K | Rivers booklet');
  expect(lessons).toContain('TU 10:00 | SOC. SCI |  | H6 | 12S | Essay plan');
});

test('beside a row under "Grade" stands whose lessons they are', () => {
  const lessons = lessonsIn([
    ['Grade', 'Time', 'Monday', 'Tuesday', 'Wednesday'],
    ['Kindergarten', '8:30-9:10', 'Art\nMs. Sample', 'Music\nMr. Test', 'P.E.\nCoach Case'],
    ['1st Grade', '9:15-9:55', 'Music\nMr. Test', 'P.E.\nCoach Case', 'Art\nMs. Sample'],
    ['2nd Grade', '10:00-10:40', 'P.E.\nCoach Case', 'Art\nMs. Sample', 'Music\nMr. Test'],
  ]);
  expect(lessons).toContain('MO 08:30 | Art | Ms. Sample |  | Kindergarten | ');
  expect(lessons).toContain('WE 10:00 | Music | Mr. Test |  | 2nd Grade | ');
});

test('any other label beside a row is a note of its lessons', () => {
  const lessons = lessonsIn([
    ['Time', 'Focus', 'Monday', 'Tuesday', 'Wednesday'],
    ['8:30-9:10', 'Warm-up', 'Art', 'Music', 'Maths'],
    ['9:15-9:55', 'Main lesson', 'Music', 'Maths', 'Art'],
    ['10:00-10:40', 'Work in groups', 'Maths', 'Art', 'Music'],
  ]);
  expect(lessons).toContain('MO 09:15 | Music |  |  |  | Main lesson');
});

test('in a list of single lessons a pupil is a note and a hall is a room, though both stand at one place', () => {
  const lessons = lessonsIn([
    ['', 'Mon', 'Tue', 'Thu'],
    ['15:30-16:00', 'Piano\nAva R.', 'Flute\nEllie M.', 'Guitar\nKian'],
    ['16:00-16:30', 'Piano\nTheo', 'Clarinet\nSam T.', 'Violin\nNoor & Jess'],
    ['17:00-18:00', 'String Ensemble\nHall', 'Wind Band\nHall', 'Theory Grade 5\nRoom 2'],
    ['18:00-19:00', 'Adult Choir\nHall', 'Drums\nFelix O.', 'Ukulele Club\nRoom 2'],
  ]);
  expect(lessons).toContain('MO 15:30 | Piano |  |  |  | Ava R.');
  expect(lessons).toContain('TU 17:00 | Wind Band |  | Hall |  | ');
});

test('a room that only some lessons print below their teacher is a room', () => {
  const lessons = lessonsIn([
    ['', 'Lun', 'Mar', 'Mer'],
    ['8.10-9.10', 'ARTE\nRossi', 'MATE\nFerri', 'LAT\nBini'],
    ['9.10-10.05', 'MATE\nFerri', 'SCIE\nOtti\nLab. Sc.', 'ITA\nBini'],
    ['10.05-11.00', 'ITA\nBini', 'FIS\nFerri', 'MOT\nRicci\nPalestra'],
    ['11.15-12.10', 'LAT\nBini', 'ARTE\nRossi', 'MATE\nFerri'],
  ]);
  expect(lessons).toContain('TU 09:10 | SCIE | Otti | Lab. Sc. |  | ');
  expect(lessons).toContain('WE 10:05 | MOT | Ricci | Palestra |  | ');
});

test('days that stand twice under the names of two weeks are days of those weeks', () => {
  const { blocks, header } = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'WEEK 1', '<', 'WEEK 2', '<'],
        ['Time', 'Mon', 'Tue', 'Mon', 'Tue'],
        ['9:00-10:00', 'Maths', 'Art', 'Placement', 'Music'],
        ['10:00-11:00', 'Art', 'Maths', 'Placement', 'Drama'],
      ]),
    ]),
  ]);
  expect(blocks.find(({ title }) => title === 'Drama')).toMatchObject({ day: 'TU', weeks: 'WEEK 2' });
  expect(blocks.filter(({ weeks }) => weeks === 'WEEK 1')).toHaveLength(4);
  expect(header.week).toBeNull();
});

test('a period shared by two groups, each with a teacher and a room in brackets, lasts for both as long as it is', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue', 'Wed'],
    ['8:00-8:45', 'Maths\nMs Horn\nR14', 'Art\nMr Lind\nA2', 'Maths\nMs Horn\nR14'],
    ['8:55-9:40', 'Biology\nMs Berg\nB1', 'Maths\nMs Horn\nR14', ''],
    ['9:55-10:40', 'Art\nMr Lind\nA2', 'Biology\nMs Berg\nB1', 'Art\nMr Lind\nA2'],
  ]);
  const [half] = grid.cells.filter(({ lines, box }) => lines.length === 0 && box.y > 150);
  if (!half) throw new Error('the sheet has a blank cell to divide');
  const part = (index: number, texts: readonly string[]) => {
    const box = { ...half.box, y: half.box.y + index * 30, height: 30 };
    const lines = texts.map((text, line) => buildLine(text, box.x + 4, box.y + 2 + line * 14));
    return { box, lines, fill: null };
  };
  const groups = [part(0, ['English', 'Ida Falk (L1)']), part(1, ['German', 'Jon Moss (L2)'])];
  const divided = { ...grid, cells: [...grid.cells.filter((cell) => cell !== half), ...groups] };
  const { blocks } = interpretSheets([buildSheet([divided])]);
  const lessons = blocks.filter(({ title }) => title === 'English' || title === 'German');
  expect(lessons.map(({ start, end, teacher, room }) => [start, end, teacher, room].join(' '))).toEqual([
    '08:55 09:40 Ida Falk L1',
    '08:55 09:40 Jon Moss L2',
  ]);
  expect(lessons.some(({ needsReview }) => needsReview)).toBe(false);
});

test('a lesson that is called like a day is a lesson, unless the days beside it are named again as well', () => {
  const rows = [
    ['', 'Seg', 'Ter', 'Qua', 'Qui'],
    ['7:10-8:00', 'MAT', 'QUI', 'ARTE', 'QUI'],
    ['8:00-8:50', 'QUI', 'GEO', 'MAT', 'ARTE'],
    ['8:50-9:40', 'GEO', 'MAT', 'QUI', 'GEO'],
  ];
  expect(lessonsIn(rows).filter((lesson) => lesson.includes('| QUI |'))).toHaveLength(4);
  const again = [...rows, ['', 'Seg', 'Ter', 'Qua', 'Qui'], ['13:00-13:50', 'ARTE', 'MAT', 'GEO', 'MAT']];
  expect(lessonsIn(again).filter((lesson) => lesson.includes('| Ter |'))).toEqual([]);
});

test('a teacher in a bracket that had to be broken over two lines is one teacher', () => {
  const lessons = lessonsIn([
    ['', 'Mon', 'Tue', 'Wed'],
    ['8:20-9:05', 'Drama (Dr Patel)', 'Design (Mrs\nWalker)', 'Chemistry (Mr Singh)'],
    ['9:05-9:50', 'Chemistry (Mr Singh)', 'Drama (Dr Patel)', 'Art (Mrs Walker)'],
    ['10:15-11:00', 'Art (Mrs Walker)', 'Chemistry (Mr Singh)', 'Drama (Dr Patel)'],
  ]);
  expect(lessons).toContain('TU 08:20 | Design | Mrs Walker |  |  | ');
});

test('a dot parts a teacher from a room without spaces too, but not the two halves of a Catalan word', () => {
  const lessons = lessonsIn([
    ['', 'Dilluns', 'Dimarts', 'Dimecres'],
    ['8:00-9:00', 'Biologia\nWR · S4', 'Anglès\nTM·E3', 'Francès\nJL · M5'],
    ['9:00-10:00', 'Col·loqui\nTM · E3', 'Biologia\nWR · S4', 'Música\nAD·S1'],
    ['10:00-11:00', 'Francès\nJL · M5', 'Música\nAD · S1', 'Anglès\nTM · E3'],
  ]);
  expect(lessons).toContain('TU 08:00 | Anglès | TM | E3 |  | ');
  expect(lessons).toContain('MO 09:00 | Col·loqui | TM | E3 |  | ');
});

test('a first name that comes back below several lessons is their teacher, though others teach one subject only', () => {
  const lessons = lessonsIn([
    ['', 'Mon', 'Tue', 'Wed', 'Thu'],
    ['de 9:00 a 10:00', 'Language of Home\nMara', 'Mathematics\nMara', 'Foreign Languages\nMara', 'Mathematics\nMara'],
    [
      'de 10:00 a 11:00',
      'Natural Science\nMara',
      'Choral Music\nLuka',
      'Physical Education\nOttilie',
      'Paper Crafts\nRemo',
    ],
    ['de 11:30 a 12:30', 'English Words\nGesa', 'Library Hour\nMara', 'Choral Music\nLuka', 'English Words\nGesa'],
    [
      'de 15:00 a 16:00',
      'Physical Education\nOttilie',
      'Local History\nMara',
      'Computer Room\nRemo',
      'Tutoring Hour\nMara',
    ],
  ]);
  expect(lessons).toContain('MO 09:00 | Language of Home | Mara |  |  | ');
  expect(lessons).toContain('MO 11:30 | English Words | Gesa |  |  | ');
});

test('a form of address is no teacher without the name behind it', () => {
  const cells = ['Maths\nMs Ode\nR1', 'English\nMr Bain\nR2', 'Science\nMrs Kelly\nR3'];
  const row = (at: number) => [0, 1, 2].map((day) => cells[(at + day) % 3] ?? '');
  const times = ['8:00-8:45', '8:50-9:35', '9:45-10:30', '10:35-11:20'];
  const lessons = lessonsIn([['', 'Mon', 'Tue', 'Wed'], ...times.map((time, at) => [time, ...row(at)])]);
  expect(lessons).toContain('MO 08:00 | Maths | Ms Ode | R1 |  | ');
  expect(lessons).toContain('TU 08:00 | English | Mr Bain | R2 |  | ');
});

test('a dot between spaces parts a teacher from a room where only a few lessons name one, also at the end of a broken line', () => {
  const lessons = lessonsIn([
    ['', 'Lunes', 'Martes', 'Miércoles'],
    ['8:15-9:10', 'Lengua\nC. Ejemplo', 'Matemáticas\nP. Prueba', 'Inglés\nL. Muestra'],
    ['9:10-10:05', 'Física\nM. Modelo · Lab 2', 'Lengua\nC. Ejemplo', 'Historia\nA. Caso'],
    ['10:05-11:00', 'Inglés\nL. Muestra', 'Educación Física\nR. Tipo ·\nGimnasio', 'Matemáticas\nP. Prueba'],
    ['11:30-12:25', 'Matemáticas\nP. Prueba', 'Historia\nA. Caso', 'Tecnología\nS. Molde · Taller'],
  ]);
  expect(lessons).toContain('MO 09:10 | Física | M. Modelo | Lab 2 |  | ');
  expect(lessons).toContain('TU 10:05 | Educación Física | R. Tipo | Gimnasio |  | ');
  expect(lessons).toContain('WE 11:30 | Tecnología | S. Molde | Taller |  | ');
});

test('behind a comma a letter before a number is a room, and a letter alone is the rest of a name', () => {
  const lessons = lessonsIn([
    ['', 'Mo', 'Di', 'Mi'],
    ['7:55-8:40', 'Mathematik\nFrau Muster, R 101', 'Deutsch\nHerr Beispiel, R 101', 'Englisch\nFrau Vorlage, R 204'],
    ['8:45-9:30', 'Physik\nFrau Muster, Ph 2', 'Sport\nHerr Probe, Halle', 'Geschichte\nHerr Probe, R 8'],
    ['9:50-10:35', 'Deutsch\nHerr Beispiel, R 101', 'Englisch\nFrau Vorlage, R 204', 'Mathematik\nFrau Muster, R 101'],
  ]);
  expect(lessons).toContain('MO 07:55 | Mathematik | Frau Muster | R 101 |  | ');
  expect(lessons).toContain('MO 08:45 | Physik | Frau Muster | Ph 2 |  | ');
  expect(lessons).toContain('TU 08:45 | Sport | Herr Probe | Halle |  | ');
});
