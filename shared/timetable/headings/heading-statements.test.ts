import { expect, test } from 'vitest';
import { statementsOf } from './heading-statements.ts';

/** What a line states, one line a fact: "class 4B"; once, though it may be told in two ways. */
function stated(line: string): readonly string[] {
  return [...new Set(statementsOf(line).map(({ fact, value }) => `${fact} ${value}`))];
}

test.each([
  ['Year 5 Timetable', 'class Year 5'],
  ['Year 6 Oak', 'class 6 Oak'],
  ['VI B', 'class VI B'],
  ['5. Klasse', 'class 5. Klasse'],
  ['Jahrgangsstufe 7', 'class Jahrgangsstufe 7'],
  ['JSS 2A Timetable', 'class JSS 2A'],
  ['Computer Lab Timetable', 'room Computer Lab'],
  ['Year 3/4 Timetable', 'class Year 3/4'],
  ['Y7 Timetable', 'class Y7'],
  ['Timetable for Year 4', 'class Year 4'],
  ['Form 3 West', 'class 3 West'],
  ['Class 10B Weekly Timetable', 'class 10B'],
  ['Willow Class Timetable', 'class Willow Class'],
  ['Grade 7 Blue', 'class 7 Blue'],
  ['3rd Grade Schedule', 'class 3rd Grade'],
  ['Class IX - A', 'class IX - A'],
  ['STD: VIII-C', 'class VIII-C'],
  ['Stundenplan Klasse 10c', 'class 10c'],
  ['Klassenstundenplan 10c', 'class 10c'],
  ['Stundenplan der Klasse 4', 'class Klasse 4'],
  ['Kl. 6b', 'class 6b'],
  ['Emploi du temps - 3ème B', 'class 3ème B'],
  ['Classe de CM1-CM2', 'class CM1-CM2'],
  ['Classe : 2nde 4', 'class 2nde 4'],
  ['Emploi du temps Terminale S2', 'class Terminale S2'],
  ['HORARIO 3º ESO A', 'class 3º ESO A'],
  ['Horario de 1º de Bachillerato B', 'class 1º de Bachillerato B'],
  ['Horario 4º Primaria', 'class 4º Primaria'],
  ['Horari 2n ESO C', 'class 2n ESO C'],
  ['Orario classe 3ªA', 'class 3ªA'],
  ['Orario definitivo 2B', 'class 2B'],
  ['Horário da Turma 7.º A', 'class 7.º A'],
  ['8º ANO C', 'class 8º ANO C'],
  ['Lesrooster klas 2 havo', 'class 2 havo'],
  ['Rooster H4B', 'class H4B'],
  ['Plan lekcji klasa 3a', 'class 3a'],
  ['Klasa 1 TI', 'class 1 TI'],
  ['Rozvrh hodin třída 9.C', 'class 9.C'],
  ['Rozvrh hodín - trieda 5.A', 'class 5.A'],
  ['A 7.b osztály órarendje', 'class 7.b'],
  ['11.B osztály', 'class 11.B'],
  ['Lehrerstundenplan: Hr. Beispiel (BEI)', 'teacher Hr. Beispiel'],
  ['My Timetable - Year 12 Home Messages', 'class Year 12'],
  ['Przedszkole nr 8', 'school Przedszkole nr 8'],
  ['E.B. 2,3 de Exemplo', 'school E.B. 2,3 de Exemplo'],
  ['E.E. Prof. Maria Exemplo', 'school E.E. Prof. Maria Exemplo'],
  ['Sample Lane School Page 1 of 1', 'school Sample Lane School'],
  ['Lipová College, Brno', 'school Lipová College, Brno'],
])('"%s" names the %s', (line, fact) => {
  expect(stated(line)).toEqual([fact]);
});

test.each([
  ['Mrs Bell – Room 12 – Spring Term 2025', ['teacher Mrs Bell', 'room Room 12', 'term Spring Term 2025']],
  ['Class 4B, Mr Reed, Room 7', ['teacher Mr Reed', 'room Room 7', 'class 4B']],
  ['Oakfield Primary School – Year 2 – Autumn 1', ['school Oakfield Primary School', 'class Year 2', 'term Autumn 1']],
  ['P.S. No. 118 – Primary 4B', ['school P.S. No. 118', 'class 4B']],
  ['Klasse 3b • Frau Lindner • Raum 104', ['class 3b', 'teacher Frau Lindner', 'room Raum 104']],
  ['Klassenlehrerin: Frau Lindner   Raum: 104', ['teacher Frau Lindner', 'room 104']],
  ['Stundenplan 8a, 1. Halbjahr 2025/26', ['term 1. Halbjahr 2025/26', 'class 8a']],
  ['Classe : 5ème 2 Professeur principal : Mme Petit', ['class 5ème 2', 'teacher Mme Petit']],
  [
    'Collège Jean Moulin – Emploi du temps 6ème C – Semaine 12',
    ['week Semaine 12', 'school Collège Jean Moulin', 'class 6ème C'],
  ],
  [
    'CEIP La Paz | 3º B | Tutor: D. Luis Gil | Aula 5',
    ['school CEIP La Paz', 'class 3º B', 'teacher D. Luis Gil', 'room Aula 5'],
  ],
  ['Classe 2A - Aula 14 - a.s. 2025/2026', ['class 2A', 'room Aula 14', 'schoolYear a.s. 2025/2026']],
  ['Klas: 1B Mentor: mevr. De Wit Lokaal: 2.14', ['class 1B', 'teacher mevr. De Wit', 'room 2.14']],
  ['Szkoła Podstawowa nr 3 – Plan lekcji – klasa 5b', ['school Szkoła Podstawowa nr 3', 'class 5b']],
  ['Třída: 7.B Třídní učitel: Mgr. Malá', ['class 7.B', 'teacher Mgr. Malá']],
  ['Student: Jo Park Reg Group: 10K Year: 10', ['class 10K', 'class 10']],
  ['Clase: 5º Primaria A   Curso: 2024-2025', ['class 5º Primaria A', 'term 2024-2025']],
  ['Oakfield High School Bell Schedule 2024/25', ['school Oakfield High School', 'schoolYear 2024/25']],
  ['1AHIT – HTL Beispielgasse', ['class 1AHIT', 'school HTL Beispielgasse']],
  ['Year 4 – Class 4M (Miss Sample)', ['class Year 4', 'class 4M', 'teacher Miss Sample']],
  ['Beispiel College, locatie Noord · periode 1', ['school Beispiel College', 'term periode 1']],
  ['ZŠ Lipová Brno, Bakaláři – Rozvrh hodin', ['school ZŠ Lipová Brno']],
  ['Kovács Éva tanár órarendje', ['teacher Kovács Éva']],
  ['Horario de la profesora Carmen Ruiz', ['teacher Carmen Ruiz']],
  ['Plan lekcji nauczyciela: Jan Kowalski', ['teacher Jan Kowalski']],
  ['Lehrerstundenplan: Hr. Ahlers', ['teacher Hr. Ahlers']],
])('"%s" states %j', (line, facts) => {
  expect([...stated(line)].toSorted()).toEqual([...facts].toSorted());
});

test.each([
  'Lower School',
  'Page 1 of 2',
  'Student timetable – Zara Example (12.4)',
  'Classes 3a and 3b',
  'Our week',
  'Name: ....................',
  'Printed 02/09/2024 14:12',
  'Swimming in week 3 please',
  'The 2nd bell rings at 9',
  'File Edit View Insert Format Data Tools',
  'TA: Mr Pike',
  'After School Club',
  'Lunchtime & After-School Clubs',
  'School Calendar 2025',
  '10 Sep',
  '2 hrs',
])('"%s" states no class, teacher, school, room, term or week', (line) => {
  expect(stated(line)).toEqual([]);
});
