import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const slovak: Language = {
  code: 'sk',
  days: items('Pondelok, Utorok, Streda, Štvrtok, Piatok, Sobota, Nedeľa'),
  shortDays: [items('Po, Ut, St, Št, Pi, So, Ne'), items('PO, UT, ST, ŠT, PI, SO, NE')],
  months: items('január, február, marec, apríl, máj, jún, júl, august, september, október, november, december'),
  subjects: pairs(
    'Matematika=MAT, Slovenský jazyk=SJL, Anglický jazyk=ANJ, Biológia=BIO, Chémia=CHE, Fyzika=FYZ, Dejepis=DEJ, Geografia=GEG, Nemecký jazyk=NEJ, Výtvarná výchova=VYV, Hudobná výchova=HUV, Telesná výchova=TSV, Informatika=INF, Etická výchova=ETV, Občianska náuka=OBN, Technika=THD',
  ),
  primary: items(
    'Čítanie, Písanie, Matematika, Prvouka, Slovenský jazyk, Hudobná výchova, Výtvarná výchova, Telesná výchova, Angličtina, Plávanie, Hry, Ranný kruh',
  ),
  clubs: items('Šach, Zbor, Doučovanie, Futbal, Divadlo, Robotika'),
  words: {
    time: 'Čas',
    day: 'Deň',
    period: 'Hodina',
    subject: 'Predmet',
    class: 'Trieda',
    teacher: 'Učiteľ',
    formTeacher: 'Triedna učiteľka',
    room: 'Učebňa',
    timetable: 'Rozvrh hodín',
    week: 'Týždeň',
    schoolYear: 'Školský rok',
    date: 'Dátum',
    exams: 'Termíny skúšok',
    legend: 'Vysvetlivky',
    breaks: items('Prestávka, PRESTÁVKA, Veľká prestávka'),
    lunches: items('Obed, Obedňajšia prestávka'),
    registration: items('Ranný kruh, Triednická hodina'),
    home: items('Koniec vyučovania'),
  },
  address: items('Mgr., p. uč.'),
  surnames: items(
    'Horváth, Kováčová, Varga, Tóthová, Nagy, Baláž, Szabová, Molnár, Lukáč, Kollárová, Hudák, Polák, Urbanová, Ďurica',
  ),
  schools: items('Základná škola Hviezdoslavova, Gymnázium Žilina, ZŠ Pri kríži'),
  classes: items('1.A, 2.B, 6.C, 9.A, 4.B, 7.D'),
  rooms: items('12, 204, U7, telocvičňa, 115, 31, aula, PC1, 08'),
  notes: items('nepárny týždeň, úbor na telesnú, skupina 1, od októbra, v knižnici'),
  clock: [':', '.', ':'],
};
