import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const dutch: Language = {
  code: 'nl',
  days: items('Maandag, Dinsdag, Woensdag, Donderdag, Vrijdag, Zaterdag, Zondag'),
  shortDays: [items('Ma, Di, Wo, Do, Vr, Za, Zo'), items('ma, di, wo, do, vr, za, zo')],
  months: items('januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december'),
  subjects: pairs(
    'Wiskunde=wi, Nederlands=ne, Engels=en, Biologie=bio, Scheikunde=sk, Natuurkunde=na, Geschiedenis=gs, Aardrijkskunde=ak, Frans=fa, Duits=du, Tekenen=te, Muziek=mu, Gym=lo, Economie=ec, Informatica=inf, Maatschappijleer=ma, Techniek=tn',
  ),
  primary: items(
    'Rekenen, Taal, Lezen, Spelling, Schrijven, Wereldoriëntatie, Gym, Muziek, Knutselen, Engels, Kring, Werkles, Verkeer, Voorlezen',
  ),
  clubs: items('Schaakclub, Koor, Huiswerkklas, Voetbal, Toneel, Robotica'),
  words: {
    time: 'Tijd',
    day: 'Dag',
    period: 'Lesuur',
    subject: 'Vak',
    class: 'Klas',
    teacher: 'Docent',
    formTeacher: 'Mentor',
    room: 'Lokaal',
    timetable: 'Lesrooster',
    week: 'Week',
    schoolYear: 'Schooljaar',
    date: 'Datum',
    exams: 'Toetsrooster',
    legend: 'Legenda',
    breaks: items('Pauze, PAUZE, Kleine pauze'),
    lunches: items('Lunchpauze, Grote pauze, Middagpauze'),
    registration: items('Inloop, Mentoruur, Dagopening'),
    home: items('Naar huis, Einde schooldag'),
  },
  address: items('Dhr., Mevr., Juf, Meester'),
  surnames: items(
    'de Vries, Jansen, Bakker, Visser, Smit, Mulder, Bos, Vos, Hendriks, Dekker, Dijkstra, Kok, Peters, Kuipers',
  ),
  schools: items('Basisschool De Linde, Het Stedelijk Lyceum, OBS De Regenboog'),
  classes: items('1A, 2B, 3H, 4V, H4a, 5V2'),
  rooms: items('012, 114, B07, Gymzaal, 203, A12, Aula, Lab 1, 021'),
  notes: items('om de week, gymkleren mee, vanaf oktober, halve groep, met ouderhulp'),
  clock: [':', '.', ':'],
};
