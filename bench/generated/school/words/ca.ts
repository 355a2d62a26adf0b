import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const catalan: Language = {
  code: 'ca',
  days: items('Dilluns, Dimarts, Dimecres, Dijous, Divendres, Dissabte, Diumenge'),
  shortDays: [items('Dl, Dt, Dc, Dj, Dv, Ds, Dg'), items('DL., DT., DC., DJ., DV., DS., DG.')],
  months: items('gener, febrer, març, abril, maig, juny, juliol, agost, setembre, octubre, novembre, desembre'),
  subjects: pairs(
    'Matemàtiques=MAT, Català=CAT, Castellà=CAS, Anglès=ANG, Biologia=BIO, Física=FIS, Química=QUI, Història=HIS, Geografia=GEO, Educació Física=EF, Música=MUS, Plàstica=VIP, Tecnologia=TEC, Filosofia=FIL, Tutoria=TUT, Religió=REL, Informàtica=INF',
  ),
  primary: items(
    'Bon dia, Lectura, Matemàtiques, Català, Castellà, Medi natural, Medi social, Anglès, Psicomotricitat, Música, Plàstica, Racons, Biblioteca, Tutoria, Conte',
  ),
  clubs: items('Escacs, Coral, Reforç, Bàsquet, Teatre, Robòtica'),
  words: {
    time: 'Hora',
    day: 'Dia',
    period: 'Sessió',
    subject: 'Matèria',
    class: 'Grup',
    teacher: 'Professor',
    formTeacher: 'Tutora',
    room: 'Aula',
    timetable: 'Horari',
    week: 'Setmana',
    schoolYear: 'Curs',
    date: 'Data',
    exams: 'Dates d’exàmens',
    legend: 'Llegenda',
    breaks: items('Esbarjo, Pati, ESBARJO, Descans'),
    lunches: items('Dinar, DINAR'),
    registration: items('Entrada, Bon dia'),
    home: items('Sortida'),
  },
  address: items('Prof., Sr., Sra.'),
  surnames: items('Vila, Puig, Serra, Soler, Roca, Ferrer, Bosch, Pujol, Mas, Riera, Vidal, Camps, Font, Costa'),
  schools: items('Escola El Roure, Institut Ramon Llull, Escola Les Moreres'),
  classes: items('1r A, 2n B, 3r C, 4t A, 5B, 6A'),
  rooms: items('A12, 204, Gimnàs, Lab 1, Taller, B07, Aula 3, 115, Inf 2'),
  notes: items('portar flauta, setmanes alternes, desdoblament, amb suport'),
  clock: [':', '.', ':'],
};
