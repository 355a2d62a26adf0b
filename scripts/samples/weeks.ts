import type { Day, Lesson, Period, Slot, Week } from './week.ts';

/** Everything here is invented: no school, class or person is meant. */

const ENGLISH_DAYS = days('MO Monday, TU Tuesday, WE Wednesday, TH Thursday, FR Friday');
const SHORT_DAYS = days('MO Mon, TU Tue, WE Wed, TH Thu, FR Fri');
const GERMAN_DAYS = days('MO Montag, TU Dienstag, WE Mittwoch, TH Donnerstag, FR Freitag');

export const primary: Week = {
  days: ENGLISH_DAYS,
  periods: periods(
    '08:50-09:00 Register, 09:00-10:00, 10:00-10:45, 10:45-11:05 Break, 11:05-12:15, 12:15-13:15 Lunch, 13:15-14:15, 14:15-15:15, 15:15-15:30 Story',
  ),
  lessons: [
    row('Maths | Phonics | English | Science | ='),
    row('Maths | Spelling | English | PE (hall) | Art'),
    row('English | Music | Maths | History | ='),
    row('Maths | Phonics | English | Computing | RE'),
    row('Spelling test | Library | Maths | Design and technology | ='),
  ],
};

export const middle: Week = {
  days: ENGLISH_DAYS,
  periods: periods(
    '08:30-08:45 Registration, 08:45-09:40, 09:40-10:35, 10:35-10:55 Break, 10:55-11:50, 11:50-12:45, 12:45-13:35 Lunch, 13:35-14:30, 14:30-15:25',
  ),
  lessons: [
    row(
      'Geography; Mr Sample; G4 | Maths; Ms Example; M2 | English; Mrs Placeholder; E1 | = | French; Mlle Exemple; L3 | Chemistry; Dr Specimen; S2',
    ),
    row(
      'Maths; Ms Example; M2 | History; Miss Draft; H5 | PE; Mr Pattern; Gym | = | English; Mrs Placeholder; E1 | French; Mlle Exemple; L3',
    ),
    row(
      'English; Mrs Placeholder; E1 | Biology; Dr Specimen; S1 | Art; Miss Draft; A1 | = | Maths; Ms Example; M2 | Drama; Mr Pattern; Hall',
    ),
    row(
      'French; Mlle Exemple; L3 | Geography; Mr Sample; G4 | Physics; Dr Specimen; S3 | Maths; Ms Example; M2 | Music; Mr Sample; MU | =',
    ),
    row(
      'History; Miss Draft; H5 | English; Mrs Placeholder; E1 | Maths; Ms Example; M2 | Computing; Ms Example; IT1 | Tutor time; Mr Sample; G4 | PE; Mr Pattern; Gym',
    ),
  ],
};

export const german: Week = {
  days: GERMAN_DAYS,
  periods: periods(
    '07:55-08:40, 08:45-09:30, 09:30-09:50 Große Pause, 09:50-10:35, 10:40-11:25, 11:25-11:45 Pause, 11:45-12:30, 12:35-13:20',
  ),
  lessons: [
    row(
      'Mathematik; Frau Muster; R 101 | Deutsch; Herr Beispiel; R 101 | Sport; Herr Probe; Halle | = | Englisch; Frau Vorlage; R 204 | Ethik; Frau Muster; R 12',
    ),
    row(
      'Deutsch; Herr Beispiel; R 101 | = | Biologie; Frau Vorlage; Bio 1 | Mathematik; Frau Muster; R 101 | Musik; Herr Probe; Musik | Französisch; Frau Vorlage; R 204',
    ),
    row(
      'Englisch; Frau Vorlage; R 204 | Geschichte; Herr Probe; R 8 | Mathematik; Frau Muster; R 101 | = | Kunst; Herr Beispiel; Atelier | =',
    ),
    row(
      'Physik; Frau Muster; Ph 2 | Deutsch; Herr Beispiel; R 101 | Erdkunde; Herr Probe; R 8 | Französisch; Frau Vorlage; R 204 | Englisch; Frau Vorlage; R 204 | -',
    ),
    row(
      'Französisch; Frau Vorlage; R 204 | Mathematik; Frau Muster; R 101 | Deutsch; Herr Beispiel; R 101 | Biologie; Frau Vorlage; Bio 1 | Klassenrat; Herr Beispiel; R 101 | -',
    ),
  ],
};

/** Some cells print times of their own. */
export const ownTimes: Week = {
  days: SHORT_DAYS,
  periods: periods(
    '09:00-10:00, 10:00-10:50, 10:50-11:10 Break, 11:10-12:10, 12:10-13:00 Lunch, 13:00-14:00, 14:00-15:00',
  ),
  lessons: [
    row('Maths | English | Swimming @11:20-12:00 | Topic | Reading'),
    row('English | Maths | Science | PE @13:10-14:00 | Topic'),
    row('Maths @09:15-10:00 | Music | English | Art | Assembly @14:20-14:50'),
    row('Spanish | Maths | English | Science | Games'),
    row('English | Maths | Forest school | Topic | Golden time @14:30-15:00'),
  ],
};

export const evening: Week = {
  days: SHORT_DAYS,
  periods: periods('16:00-17:00, 17:00-18:00, 18:00-18:30 Supper, 18:30-19:30, 19:30-20:30'),
  lessons: [
    row('Homework club; ; Library | Chess; ; Room 3 | Choir; ; Hall | -'),
    row('Football; ; Field | = | Coding; ; IT1 | Debating; ; Room 5'),
    row('Pottery; ; Art room | = | Homework club; ; Library | -'),
    row('Basketball; ; Gym | Chess; ; Room 3 | Orchestra; ; Hall | ='),
    row('Homework club; ; Library | Drama; ; Hall | Film night; ; Hall | ='),
  ],
};

function days(list: string): Day[] {
  return list.split(', ').map((entry) => ({ code: entry.slice(0, 2), label: entry.slice(3) }));
}

/** "10:45-11:05 Break" is a period that all days share. */
function periods(list: string): Period[] {
  return list.split(', ').map((entry) => {
    const common = entry.slice(12);
    return { start: entry.slice(0, 5), end: entry.slice(6, 11), ...(common ? { common } : {}) };
  });
}

/** "Title; teacher; room | = | - | Title @09:15-10:00": a day's slots. */
function row(list: string): Slot[] {
  return list.split(' | ').map((entry) => (entry === '=' ? '=' : entry === '-' ? null : lesson(entry)));
}

function lesson(entry: string): Lesson {
  const [printed = '', teacher, room] = entry.split('; ');
  const [title = '', times] = printed.split(' @');
  return {
    title,
    ...(teacher ? { teacher } : {}),
    ...(room ? { room } : {}),
    ...(times ? { start: times.slice(0, 5), end: times.slice(6) } : {}),
  };
}
