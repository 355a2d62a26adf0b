import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const czech: Language = {
  code: 'cs',
  days: items('Pondělí, Úterý, Středa, Čtvrtek, Pátek, Sobota, Neděle'),
  shortDays: [items('Po, Út, St, Čt, Pá, So, Ne'), items('PO, ÚT, ST, ČT, PÁ, SO, NE')],
  months: items('leden, únor, březen, duben, květen, červen, červenec, srpen, září, říjen, listopad, prosinec'),
  subjects: pairs(
    'Matematika=M, Český jazyk=Čj, Anglický jazyk=Aj, Biologie=Bi, Chemie=Ch, Fyzika=F, Dějepis=D, Zeměpis=Z, Německý jazyk=Nj, Výtvarná výchova=Vv, Hudební výchova=Hv, Tělesná výchova=Tv, Informatika=Inf, Občanská výchova=Ov, Přírodopis=Př, Prvouka=Prv',
  ),
  primary: items(
    'Čtení, Psaní, Matematika, Prvouka, Český jazyk, Hudební výchova, Výtvarná výchova, Tělocvik, Angličtina, Plavání, Pracovní činnosti, Hry, Komunitní kruh',
  ),
  clubs: items('Šachy, Sbor, Doučování, Fotbal, Divadlo, Robotika'),
  words: {
    time: 'Čas',
    day: 'Den',
    period: 'Hodina',
    subject: 'Předmět',
    class: 'Třída',
    teacher: 'Vyučující',
    formTeacher: 'Třídní učitelka',
    room: 'Učebna',
    timetable: 'Rozvrh hodin',
    week: 'Týden',
    schoolYear: 'Školní rok',
    date: 'Datum',
    exams: 'Termíny zkoušek',
    legend: 'Vysvětlivky',
    breaks: items('Přestávka, PŘESTÁVKA, Velká přestávka'),
    lunches: items('Oběd, Polední přestávka'),
    registration: items('Ranní kruh, Třídnická hodina'),
    home: items('Konec vyučování'),
  },
  address: items('Mgr., p. uč.'),
  surnames: items(
    'Novák, Svobodová, Dvořák, Černá, Procházka, Kučerová, Veselý, Horák, Němcová, Marek, Pokorná, Hájek, Králová, Beneš',
  ),
  schools: items('Základní škola Komenského, Gymnázium Brno, ZŠ Na Výsluní'),
  classes: items('1.A, 2.B, 6.C, 9.A, 4.B, 7.D'),
  rooms: items('12, 204, U7, tělocvična, 115, 31, aula, PC1, 08'),
  notes: items('lichý týden, s sebou cvičky, skupina 1, od října, v knihovně'),
  clock: [':', '.', ':'],
};
