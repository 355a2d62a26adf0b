import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const english: Language = {
  code: 'en',
  days: items('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  shortDays: [
    items('Mon, Tue, Wed, Thu, Fri, Sat, Sun'),
    items('MON, TUES, WED, THURS, FRI, SAT, SUN'),
    items('M, Tu, W, Th, F, Sa, Su'),
  ],
  months: items('January, February, March, April, May, June, July, August, September, October, November, December'),
  subjects: pairs(
    'Mathematics=Ma, English=En, Biology=Bi, Chemistry=Ch, Physics=Ph, History=Hi, Geography=Gg, French=Fr, Spanish=Sp, Art=Ar, Music=Mu, Drama=Dr, Computing=Co, Religious Education=RE, Physical Education=PE, Design and Technology=DT, Citizenship=Cz, Business Studies=BS, Economics=Ec, Psychology=Ps',
  ),
  primary: items(
    'Phonics, Maths, English, Guided Reading, Handwriting, Topic, Science, PE, Music, Art, Spelling, Library, Computing, French, PSHE, Forest School, Show and Tell, Golden Time',
  ),
  clubs: items('Chess Club, Choir, Homework Club, Football, Coding Club, Debating, Netball, Orchestra'),
  words: {
    time: 'Time',
    day: 'Day',
    period: 'Period',
    subject: 'Subject',
    class: 'Class',
    teacher: 'Teacher',
    formTeacher: 'Form Teacher',
    room: 'Room',
    timetable: 'Timetable',
    week: 'Week',
    schoolYear: 'School Year',
    date: 'Date',
    exams: 'Exam dates',
    legend: 'Key',
    breaks: items('Break, Recess, Morning Break, Playtime, Tea Break'),
    lunches: items('Lunch, Lunch Break, LUNCH, Lunchtime'),
    registration: items('Registration, Tutor Time, Homeroom, Assembly, Form Time'),
    home: items('Home time, Dismissal, End of school'),
  },
  address: items('Mr, Mrs, Ms, Miss, Dr'),
  surnames: items(
    'Taylor, Patel, Hughes, Walker, Khan, Bennett, Osei, Murphy, Clarke, Ahmed, Foster, Reid, Doyle, Singh',
  ),
  schools: items(
    'Hillside Primary School, Riverside Academy, St Marys School, Oakfield High School, Northgate College',
  ),
  classes: items('7A, 8B, 9C, 10D, 6F, 11E, 5R, 4M'),
  rooms: items('R12, B204, G4, Lab 2, Gym, Hall, A101, M3, IT1, S7, E2, Library'),
  notes: items(
    'bring reading book, PE kit needed, every second week, with parent helper, test this week, from October, in the playground',
  ),
  clock: [':', '.', ':'],
};
