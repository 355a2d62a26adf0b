import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const hungarian: Language = {
  code: 'hu',
  days: items('Hétfő, Kedd, Szerda, Csütörtök, Péntek, Szombat, Vasárnap'),
  shortDays: [items('H, K, Sze, Cs, P, Szo, V'), items('HÉT, KED, SZE, CSÜ, PÉN, SZO, VAS')],
  months: items(
    'január, február, március, április, május, június, július, augusztus, szeptember, október, november, december',
  ),
  subjects: pairs(
    'Matematika=mat, Magyar nyelv=nyelv, Irodalom=ir, Angol=ang, Biológia=bio, Kémia=kém, Fizika=fiz, Történelem=töri, Földrajz=föld, Német=ném, Rajz=rajz, Ének=ének, Testnevelés=tesi, Informatika=inf, Etika=etika, Technika=tech, Osztályfőnöki=ofő',
  ),
  primary: items(
    'Olvasás, Írás, Matematika, Környezetismeret, Ének, Rajz, Testnevelés, Angol, Úszás, Játék, Könyvtár, Mese, Technika, Beszélgetőkör',
  ),
  clubs: items('Sakk, Kórus, Korrepetálás, Foci, Színjátszó kör, Robotika'),
  words: {
    time: 'Idő',
    day: 'Nap',
    period: 'Óra',
    subject: 'Tantárgy',
    class: 'Osztály',
    teacher: 'Tanár',
    formTeacher: 'Osztályfőnök',
    room: 'Terem',
    timetable: 'Órarend',
    week: 'Hét',
    schoolYear: 'Tanév',
    date: 'Dátum',
    exams: 'Vizsgaidőpontok',
    legend: 'Jelmagyarázat',
    breaks: items('Szünet, SZÜNET, Nagyszünet'),
    lunches: items('Ebéd, Ebédszünet'),
    registration: items('Gyülekező, Reggeli kör'),
    home: items('Hazamenetel'),
  },
  address: items('Dr.'),
  surnames: items(
    'Nagy, Kovács, Tóth, Szabó, Horváth, Varga, Kiss, Molnár, Németh, Farkas, Balogh, Papp, Lakatos, Juhász',
  ),
  schools: items('Petőfi Sándor Általános Iskola, Kossuth Gimnázium, Arany János Iskola'),
  classes: items('1.a, 2.b, 6.c, 8.a, 9.B, 4.b'),
  rooms: items('12, 204, tornaterem, 115, 31, aula, labor, 08, T3'),
  notes: items('kéthetente, tornafelszerelés, 1. csoport, októbertől, a könyvtárban'),
  clock: [':', '.', ':'],
};
