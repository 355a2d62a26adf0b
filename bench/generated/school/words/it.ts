import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const italian: Language = {
  code: 'it',
  days: items('Lunedì, Martedì, Mercoledì, Giovedì, Venerdì, Sabato, Domenica'),
  shortDays: [items('Lun, Mar, Mer, Gio, Ven, Sab, Dom'), items('LUN, MAR, MER, GIO, VEN, SAB, DOM')],
  months: items(
    'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
  ),
  subjects: pairs(
    'Matematica=MAT, Italiano=ITA, Inglese=ING, Scienze=SCI, Fisica=FIS, Storia=STO, Geografia=GEO, Francese=FRA, Scienze motorie=MOT, Arte=ART, Musica=MUS, Tecnologia=TEC, Filosofia=FIL, Latino=LAT, Religione=REL, Diritto=DIR, Informatica=INF, Elettronica=ELE',
  ),
  primary: items(
    'Accoglienza, Italiano, Matematica, Storia, Geografia, Scienze, Inglese, Arte e immagine, Musica, Ed. motoria, Religione, Lettura, Laboratorio, Giochi',
  ),
  clubs: items('Coro, Scacchi, Recupero, Teatro, Robotica, Pallavolo'),
  words: {
    time: 'Ora',
    day: 'Giorno',
    period: 'Ora',
    subject: 'Materia',
    class: 'Classe',
    teacher: 'Docente',
    formTeacher: 'Docente',
    room: 'Aula',
    timetable: 'Orario delle lezioni',
    week: 'Settimana',
    schoolYear: 'Anno scolastico',
    date: 'Data',
    exams: 'Calendario verifiche',
    legend: 'Legenda',
    breaks: items('Intervallo, INTERVALLO, Ricreazione'),
    lunches: items('Mensa, Pranzo, Pausa pranzo'),
    registration: items('Accoglienza, Ingresso'),
    home: items('Uscita, Fine lezioni'),
  },
  address: items('Prof., Prof.ssa, Maestra'),
  surnames: items(
    'Rossi, Bianchi, Esposito, Ricci, Marino, Greco, Conti, Gallo, Costa, Fontana, Moretti, Barbieri, Serra, Villa',
  ),
  schools: items('Istituto Comprensivo Manzoni, Liceo Galilei, Scuola Primaria Rodari, ITIS Volta'),
  classes: items('1A, 2B, 3C, 4D, 5A, 3AI, 2E'),
  rooms: items('32, 26, A12, Palestra, Lab. Inf., 15, B3, LAB2, 108, Aula Magna'),
  notes: items('settimane alterne, portare il flauto, in compresenza, da ottobre, gruppo A'),
  clock: ['.', ':', '.'],
};
