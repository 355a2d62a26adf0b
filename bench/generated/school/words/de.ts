import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const german: Language = {
  code: 'de',
  days: items('Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag'),
  shortDays: [
    items('Mo, Di, Mi, Do, Fr, Sa, So'),
    items('MO, DI, MI, DO, FR, SA, SO'),
    items('Mo., Di., Mi., Do., Fr., Sa., So.'),
  ],
  months: items('Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember'),
  subjects: pairs(
    'Mathematik=Ma, Deutsch=De, Englisch=En, Biologie=Bio, Chemie=Ch, Physik=Ph, Geschichte=Ge, Erdkunde=Ek, Französisch=Fr, Latein=La, Kunst=Ku, Musik=Mu, Sport=Sp, Religion=Rel, Ethik=Eth, Informatik=Inf, Politik=Pol, Werken=We, Sachunterricht=SU, Wirtschaft=Wi',
  ),
  primary: items(
    'Morgenkreis, Mathe, Deutsch, Lesen, Schreiben, Sachkunde, Sport, Musik, Kunst, Englisch, Religion, Freiarbeit, Werken, Bücherei, Schwimmen, Klassenrat',
  ),
  clubs: items('Schach-AG, Chor, Hausaufgabenhilfe, Fußball-AG, Theater-AG, Robotik, Schulgarten, Orchester'),
  words: {
    time: 'Zeit',
    day: 'Tag',
    period: 'Stunde',
    subject: 'Fach',
    class: 'Klasse',
    teacher: 'Lehrer',
    formTeacher: 'Klassenlehrerin',
    room: 'Raum',
    timetable: 'Stundenplan',
    week: 'Woche',
    schoolYear: 'Schuljahr',
    date: 'Datum',
    exams: 'Klausurtermine',
    legend: 'Legende',
    breaks: items('Pause, Große Pause, PAUSE, Frühstückspause, Hofpause'),
    lunches: items('Mittagspause, Mittagessen, Mittag'),
    registration: items('Klassenleiterstunde, Offener Anfang, Morgenkreis'),
    home: items('Schulschluss, Unterrichtsende'),
  },
  address: items('Herr, Frau, Fr., Hr.'),
  surnames: items(
    'Müller, Schmidt, Becker, Weber, Koch, Schäfer, Krüger, Lange, Vogel, Böhm, Yilmaz, Franke, Busch, Jäger',
  ),
  schools: items('Grundschule am Park, Goethe-Gymnasium, Realschule Nord, Gesamtschule Süd, Lindenschule'),
  classes: items('7c, 5a, 9b, 10a, 6d, 8e, 3b, 4a'),
  rooms: items('R 101, 204, A12, Halle, Mu1, Ph 2, B.07, Bio 1, 117, Aula, Ku 2, PC1'),
  notes: items('14-tägig, Sportzeug mitbringen, ab Oktober, mit Förderung, nur 1. Halbjahr, Gruppe 1, im Schulgarten'),
  clock: [':', '.', ':'],
};
