import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const polish: Language = {
  code: 'pl',
  days: items('Poniedziałek, Wtorek, Środa, Czwartek, Piątek, Sobota, Niedziela'),
  shortDays: [items('Pon, Wt, Śr, Czw, Pt, Sob, Niedz'), items('Pn, Wt, Śr, Cz, Pt, Sb, Nd')],
  months: items(
    'styczeń, luty, marzec, kwiecień, maj, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień',
  ),
  subjects: pairs(
    'Matematyka=mat, Język polski=j.pol, Język angielski=j.ang, Biologia=biol, Chemia=chem, Fizyka=fiz, Historia=hist, Geografia=geogr, Język niemiecki=j.niem, Plastyka=plast, Muzyka=muz, Wychowanie fizyczne=wf, Informatyka=inf, Religia=rel, Technika=tech, WOS=wos, Godzina wychowawcza=gw',
  ),
  primary: items(
    'Czytanie, Matematyka, Język polski, Przyroda, Plastyka, Muzyka, Język angielski, Zajęcia ruchowe, Religia, Zabawa, Basen, Biblioteka, Edukacja wczesnoszkolna, Komputery',
  ),
  clubs: items('Szachy, Chór, Świetlica, Piłka nożna, Teatr, Robotyka'),
  words: {
    time: 'Godz.',
    day: 'Dzień',
    period: 'Lekcja',
    subject: 'Przedmiot',
    class: 'Klasa',
    teacher: 'Nauczyciel',
    formTeacher: 'Wychowawca',
    room: 'Sala',
    timetable: 'Plan lekcji',
    week: 'Tydzień',
    schoolYear: 'Rok szkolny',
    date: 'Data',
    exams: 'Terminy egzaminów',
    legend: 'Legenda',
    breaks: items('Przerwa, PRZERWA, Długa przerwa'),
    lunches: items('Obiad, Przerwa obiadowa'),
    registration: items('Apel, Powitanie'),
    home: items('Koniec zajęć'),
  },
  address: items('p., mgr'),
  surnames: items(
    'Nowak, Kowalska, Wójcik, Kamińska, Lewandowski, Zielińska, Mazur, Krawczyk, Dudek, Pawlak, Sikora, Baran, Król, Wróbel',
  ),
  schools: items('Szkoła Podstawowa nr 5, Liceum im. Kopernika, Zespół Szkół Technicznych'),
  classes: items('1a, 2b, 4c, 7d, 8a, 3TI, 5b'),
  rooms: items('12, 204, s. 7, hala, 115, 31, aula, lab1, 08'),
  notes: items('co drugi tydzień, strój sportowy, grupa 1, od października, w bibliotece'),
  clock: [':', '.', ':'],
};
