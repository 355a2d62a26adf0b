import { expect, test } from 'vitest';
import { assignRoles, columnRoles } from './column-roles.ts';

function rolesOf(...texts: string[]): Record<string, string> {
  const roles = assignRoles(texts.map((text) => ({ text })));
  return Object.fromEntries([...roles].map(([role, heading]) => [heading.text, role]));
}

test('headings with two meanings take the one that the table lacks', () => {
  expect(rolesOf('Día', 'Hora', 'Inicio', 'Fin', 'Asignatura', 'Aula')).toMatchObject({ Hora: 'period', Aula: 'room' });
  expect(rolesOf('Giorno', 'Ora', 'Materia')).toMatchObject({ Ora: 'time' });
  expect(rolesOf('Day', 'Time', 'Lesson', 'Room')).toMatchObject({ Lesson: 'subject' });
  expect(rolesOf('Day', 'Time', 'Lesson', 'Subject')).toMatchObject({ Lesson: 'period', Subject: 'subject' });
});

test('headings of several words count by the word that says the most', () => {
  expect(columnRoles('Lesson start')).toEqual(['start']);
  expect(columnRoles('Room no.')).toEqual(['room']);
  expect(columnRoles('Počáteční den a čas konání výuky')).toEqual([]);
});

test('headings whose words a program ran together count like separate words', () => {
  expect(rolesOf('DayName', 'StartTime', 'EndTime', 'SubjectDescription', 'RollClass')).toEqual({
    DayName: 'day',
    StartTime: 'start',
    EndTime: 'end',
    SubjectDescription: 'subject',
    RollClass: 'class',
  });
});

test('a number in a heading is that of a period only where the other words are about lessons or periods', () => {
  for (const heading of ['No.', 'Lesson no.', 'Period nr', 'Std. Nr.', 'NR / NO'])
    expect([heading, columnRoles(heading)]).toEqual([heading, ['period']]);
  for (const heading of ['Pupils no.', 'No. of pupils', 'Telefon Nr.'])
    expect([heading, columnRoles(heading)]).toEqual([heading, []]);
  expect(columnRoles('Teacher no.')).toEqual(['teacher']);
});
