import { plainWord } from './day-names.ts';

/** Words that stand spelled out over several cells, one letter or syllable in each, in the languages we read. */
const SPELLED = new Set(
  (
    'break recess lunch lunchtime home assembly playtime snack dinner holiday registration ' +
    'pause mittag mittagspause mittagessen hofpause ferien ' +
    'recreation dejeuner midi recre ' +
    'descanso recreo comida almuerzo patio libre ' +
    'intervallo ricreazione pranzo mensa pausa ' +
    'intervalo almoco recreio lanche ' +
    'esbarjo pati dinar descans'
  ).split(' '),
);

export function isSpelledOutWord(text: string): boolean {
  return SPELLED.has(plainWord(text));
}

/**
 * The one known word that fits letters of which some could not be read (null): L, null, N, C, H → lunch. The cells behind
 * the word's end may hold anything. Null when fewer than three letters, or less than 60 % of the word, are there.
 */
export function findSpelledOutWord(letters: readonly (string | null)[]): string | null {
  const fitting = [...SPELLED].filter((word) => {
    const [read, beyond] = [letters.slice(0, word.length), letters.slice(word.length)];
    const known = read.filter((letter) => letter !== null).length;
    const agrees = read.every((letter, index) => letter === null || plainWord(letter) === word[index]);
    return (
      word.length <= letters.length &&
      agrees &&
      beyond.every((letter) => letter === null) &&
      known >= 3 &&
      known >= 0.6 * word.length
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What a heading says: "Class: 3AB" → class. The first word found wins; longer forms come first. */
export type FactName = 'school' | 'class' | 'teacher' | 'term' | 'week' | 'room';

const FACT_LABELS: readonly { readonly fact: FactName; readonly pattern: string }[] = [
  {
    fact: 'teacher',
    pattern:
      'class teacher|form teacher|form tutor|teacher|klassenlehrer(?:in)?|klassenlehrkraft|klassenleitung|klassenvorstand|lehrer(?:in)?|lehrkraft|' +
      'prof(?:esseure?)? principale?|professeure?|enseignante?|docente|insegnante|coordinatore|profesora?|professora?|' +
      'diretora? de turma|tutora?|mentor|docent|leraar|lerares|leerkracht|nauczyciel(?:ka)?|wychowawc(?:a|zyni)|wych|' +
      'třídní učitel(?:ka)?|třídní|učitel(?:ka)?|triedn[yaá]? ?učiteľ(?:ka)?|triedny učiteľ|učiteľ(?:ka)?|osztályfőnök|tan[aá]r(?:nő)?|pedagógus',
  },
  {
    fact: 'class',
    pattern: `class|form|grade|year group|group|klasse|classe|clase|curso|grupo|turma|grup|klas|klasa|oddział|třída|trieda|osztály`,
  },
  {
    fact: 'term',
    pattern:
      'term|semester|halbjahr|trimestre|semestre|quadrimestre|academic year|schuljahr|session|année scolaire|anno scolastico|' +
      'curso escolar|ano letivo|curs|schooljaar|periode|rok szkolny|semestr|půlrok|pololetí|školní rok|polrok|školský rok|félév|tanév',
  },
  { fact: 'week', pattern: 'week|woche|semaine|settimana|semana|setmana|tydzień|týden|týždeň|hét|kalenderwoche|kw' },
  {
    fact: 'room',
    pattern: 'room|form room|raum|klassenraum|klassenzimmer|salle|aula|sala|lokaal|učebna|kmenová učebna|učebňa|terem',
  },
  { fact: 'school', pattern: 'school|schule|école|établissement|scuola|escuela|centro|escola|szkoła|škola|iskola' },
];

/** Finds every "Label: value" in a line; a value runs to the next label or the end of the line. */
export function findFacts(text: string): readonly { readonly fact: FactName; readonly value: string }[] {
  const labels = FACT_LABELS.flatMap(({ fact, pattern }) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})\\s*[:：]\\s*`, 'giu'))].map((match) => ({
      fact,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((label, index, all) => !all.slice(0, index).some((other) => other.to > label.from));
  return labels.flatMap((label, index) => {
    const value = text.slice(label.to, labels[index + 1]?.from ?? text.length).trim();
    return value ? [{ fact: label.fact, value }] : [];
  });
}

const SCHOOL_WORDS =
  /(?<!\p{L})(school|academy|college|primary|\p{L}*schule|gymnasium|berufskolleg|kolleg|ecole|école|lycée|collège|scuola|liceo|istituto|itis|escuela|colegio|instituto|ies|ceip|escola|colégio|agrupamento|institut|basisschool|lyceum|szkoła|liceum|technikum|škola|gymnázium|iskola|gimnázium|technikum)(?!\p{L})/iu;

export function namesSchool(text: string): boolean {
  return SCHOOL_WORDS.test(text);
}

const TIMETABLE_WORDS =
  /(?<!\p{L})(timetable|time table|schedule|routine|stundenplan|wochenplan|emploi du temps|horaire|orario|horario|horari|horário|(?:les|week|dag)?rooster|plan (?:lekcji|zajęć)|rozvrh(?: hod[ií]n)?|órarend(?:je)?)(?!\p{Ll})/iu;

export function namesTimetable(text: string): boolean {
  return TIMETABLE_WORDS.test(text);
}

/** What a list or a plan is of, by a word for it: "Raumplan", "Klasa", "Rozvrh učitelů"; null where no word says it. */
export function namedKind(text: string): 'class' | 'teacher' | 'room' | null {
  if (TEACHER_WORDS.test(text)) return 'teacher';
  if (CLASS_WORD.test(text)) return 'class';
  return ROOM_WORDS.test(text) ? 'room' : null;
}

const TEACHER_WORDS =
  /(?<!\p{L})(?:teachers?|staff|lehrer(?:innen|plan)?|lehrkr[aä]fte?|kollegium|enseignants?|professeurs?|docent[ei]?|docenten|insegnant[ei]|profesor(?:es|ado)?|professor(?:es|s|at)?|leraren|nauczyciel[ei]?|učitel(?:é|ů|ia)?|učiteľ(?:ov|ia)?|tan[aá]r(?:ok)?)(?!\p{L})/iu;
const ROOM_WORDS =
  /(?<!\p{L})(?:rooms?|room plan|r[aä]ume?|raumplan|raumbelegung|salles?|aul[ae]s?|salas?|lokal(?:en)?|lokaal|sal[ae]?|ucebn[ay]|učeben?|učebn[aeě]|miestnos[tť]i?|terem|termek)(?!\p{L})/iu;
const CLASS_STEM =
  'class(?:es)?|form|grade|year(?: group)?|klassen?|stufe|jahrgang|classes?|classi|clases?|cursos?|grupos?|turmas?|grups?|klas(?:sen)?|klas[ay]|klasie|tříd[ay]|třídě|tried[ay]|triede|osztály';
const CLASS_WORD = new RegExp(`(?<!\\p{L})(?:${CLASS_STEM})(?!\\p{L})`, 'iu');

/** A class as schools write it, alone: "4M", "3AB", "9b", "10 A", "7º EF 01", "6.A", "1r A", "h1a". */
const CLASS_NAME =
  /^(?:year\s*)?(?:\d{1,2}\s?(?:\.|[ºªo°]|r|n|t|è|e|ème|eme|de|th)?\s?\p{L}{1,3}\d?|\p{Ll}{1,3}\d\p{Ll}|\d{1,2}\s?\/\s?\p{L}\d?)$/u;

export function isClassName(text: string): boolean {
  return CLASS_NAME.test(text.trim()) && !/^\d{1,2}\s?(?:h|uhr|am|pm|min|st|nd|rd|th)$/iu.test(text.trim());
}

/** A class that says so even among other lines: "7A", "6.B", "1º A", or a group's code, "10x/Ma1". */
export function isClassCode(text: string): boolean {
  return /^(?:\d{1,2}\s?(?:\.|[ºª°])?\s?\p{L}|\d{1,2}\s?\p{L}{0,3}\/\p{L}{1,3}\d?)$/u.test(text.trim());
}

const CLASS_TOKEN = String.raw`(?:\d{1,2}\s?(?:\.|[ºª°]|r|n|t|è|ème|eme)?\s?\p{L}{1,3}\d?|\p{L}{1,3}\d\p{L}?)`;
/** A line that is nothing but a class with the word for it: "Class 4B", "Klasse 7a", "Class 3 Oak". */
const CLASS_LINE = new RegExp(
  `^(?:${CLASS_STEM})\\s*[-–—:.]*\\s+(${CLASS_TOKEN}|\\d{1,2}(?:\\s?\\p{Lu}\\p{L}{2,11})?|\\p{Lu}\\d{1,2})$`,
  'iu',
);
const CLASS_BEHIND_WORD = new RegExp(
  `(?<!\\p{L})(?:${CLASS_STEM})\\s*[-–—:.]*\\s*(${CLASS_TOKEN})(?![\\p{L}\\d])`,
  'iu',
);
const CLASS_BEFORE_WORD = new RegExp(`(?<![\\p{L}\\d.])(${CLASS_TOKEN})\\.?\\s+(?:${CLASS_STEM})(?!\\p{L})`, 'iu');
/** Where the line says timetable, a class may stand anywhere in it by itself: digits and a letter or two. */
const CLASS_ANYWHERE = new RegExp(`(?<![\\p{L}\\d.,:/])(${CLASS_TOKEN})(?![\\p{L}\\d]|[.:]\\d)`, 'giu');

/** The class named in a heading such as "Class Timetable — 8E", "Plan lekcji klasy 6c" or "7.a osztály órarendje". */
export function classInHeading(text: string): string | null {
  const line = text.trim();
  if (isClassName(line)) return line;
  const named = CLASS_LINE.exec(line) ?? CLASS_BEHIND_WORD.exec(line) ?? CLASS_BEFORE_WORD.exec(line);
  if (named?.[1]) return named[1];
  if (!namesTimetable(line)) return null;
  const words = [...line.matchAll(CLASS_ANYWHERE)].map((match) => match[1] ?? '');
  return words.find((word) => /^\d/.test(word) && isClassName(word) && !NUMBERED_WORD.test(word)) ?? null;
}

/** "2. Halbjahr", "1 de": a number and the beginning of something else. */
const NUMBERED_WORD = /^\d{1,2}\s?(?:\.\s?)?(?:\p{Ll}{2,3}|[ºª])$/u;

/** A dash, dots, a lone x or a crossed-out cell: the sheet says that nothing takes place there. */
export function isEmptyMark(text: string): boolean {
  return /^(?:[-–—_./\\*·•…×∅~=|\s]+|[xX])$/u.test(text.trim());
}
