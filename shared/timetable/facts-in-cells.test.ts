import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import { buildGrid, buildSheet } from './testing/build-sheet.ts';

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
