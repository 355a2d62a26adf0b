import { plainWord } from '../days/day-names.ts';

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

export const FACT_LABELS: readonly { readonly fact: FactName; readonly pattern: string }[] = [
  {
    fact: 'teacher',
    pattern:
      'class teacher|form teacher|form tutor|teacher|klassenlehrer(?:in)?|klassenlehrkraft|klassenleitung|klassenvorstand|lehrer(?:in)?|lehrkraft|' +
      'prof(?:esseure?)? principale?|professeure?|enseignante?|docente|insegnante|coordinatore|profesora?|professora?|' +
      'diretora? de turma|tutora?|mentor|docent|leraar|lerares|leerkracht|nauczyciel(?:ka|a|ki)?|wychowawc(?:a|zyni)|wych|' +
      'třídní učitel(?:ka)?|třídní|(?:klas)?titularis|titulaire|dt|kv|kl|form teacher|homeroom teacher|tutor group teacher|učitel(?:ka|e|ky)?|triedn[yaá]? ?učiteľ(?:ka)?|triedny učiteľ|učiteľ(?:ka)?|osztályfőnök|tan[aá]r(?:nő)?|pedagógus',
  },
  {
    fact: 'class',
    pattern: `class|form|grade|std|standard|year group|reg(?:istration)? group|tutor group|form group|group|year|nivel|nível|ano|série|ročník|évfolyam|klasse|classe|clase|curso|grupo|turma|grup|klas|klasa|oddział|třída|trieda|osztály`,
  },
  {
    fact: 'term',
    pattern:
      'term|semester|halbjahr|trimestre|semestre|quadrimestre|academic year|schuljahr|session|année scolaire|anno scolastico|' +
      'curso escolar|ano letivo|curs|schooljaar|school year|lesperiode|periode|rok szkolny|semestr|půlrok|pololetí|školní rok|polrok|školský rok|félév|tanév',
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

const TIMETABLE =
  'time\\s?tables?|(?:bell |daily )?schedules?|routines?|\\p{L}{0,30}(?:stunden|unterrichts)pl(?:an|äne)|wochenpl(?:an|äne)|emplois? du temps|horaires?|orari?o?|horarios?|horaris?|' +
  'horários?|(?:les(?:sen)?|week|dag|klassen?|docenten|leerling(?:en)?)?roosters?|plany? (?:lekcji|zajęć)|rozvrhy?(?: hod[ií]n)?|órarend(?:je|ek)?';
const TIMETABLE_WORDS = new RegExp(`(?<!\\p{L})(${TIMETABLE})(?!\\p{Ll})`, 'iu');
/** The same with the words that say whose or of what kind it is: "student timetable", "Hallenbelegung", "orario delle lezioni". */
const TIMETABLE_PHRASES = new RegExp(
  `(?<!\\p{L})(?:(?:student|pupil|teacher|staff|room|master|weekly|daily)\\s+)?(?:${TIMETABLE}|` +
    '(?:hallen|raum|saal)?belegung(?:splan)?|raumpl(?:an|äne))(?:\\s+delle lezioni|\\s+settimanale|\\s+scolaire|\\s+escolar)?(?!\\p{Ll})',
  'giu',
);

export function namesTimetable(text: string): boolean {
  return TIMETABLE_WORDS.test(text);
}

/** The other words of a heading that says timetable: "Stundenplan Klasse 3B" → "Klasse 3B". */
export function besideTimetableWords(text: string): readonly string[] {
  return text.split(TIMETABLE_PHRASES).map((part) => part.trim());
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
/** Words for class, in regular expressions. */
export const CLASS_STEM =
  'class(?:es)?|form|grade|gr\\.|year(?: group)?|yr\\.?|klassen?|kl\\.|sek\\.?|primary(?=\\s\\d)|secondary(?=\\s\\d)|(?:klassen|jahrgangs|schul)?stufe|jahrgang|classes?|classi|clases?|cursos?|grupos?|turmas?|grups?|klas(?:sen)?|klas[ay]|klasie|tříd[ay]|třídě|tried[ay]|triede|osztály';
const CLASS_WORD = new RegExp(`(?<!\\p{L})(?:${CLASS_STEM})(?!\\p{L})`, 'iu');

/** A class as schools write it, alone: "4M", "3AB", "9b", "10 A", "7º EF 01", "6.A", "1r A", "h1a". */
const CLASS_NAME =
  /^(?:year\s*)?(?:C[PE]\d?|CM[12]|(?:2n?de|1(?:ère|re|ere)|Tle|Term)\s?\p{L}{0,3}\s?\d{0,2}|\d{1,2}\s?(?:\.|[ºªo°]|r|n|t|è|e|ème|eme|de|th)?\s?\p{L}{1,3}\d?|\p{Ll}{1,3}\d\p{Ll}|\d{1,2}\s?\/\s?\p{L}\d?)$/u;

export function isClassName(text: string): boolean {
  return CLASS_NAME.test(text.trim()) && !/^\d{1,2}\s?(?:h|uhr|am|pm|min|st|nd|rd|th)$/iu.test(text.trim());
}

/** "Yr 8 Set 1", "Year 10", "Yr 11 B": a year, and which group of it. */
export function isYearGroup(text: string): boolean {
  return /^(?:yr|year|grade|gr)\.?\s?\d{1,2}(?:\s?\p{L}|\s(?:set|group|gp)\s?\w{1,2}|\s\p{Lu}\p{Ll}+)?$/iu.test(
    text.trim(),
  );
}

/** A class that says so even among other lines: "7A", "6.B", "1º A", or a group's code, "10x/Ma1". */
export function isClassCode(text: string): boolean {
  const isLength = /^\d{1,2}\s?h$/iu.test(text.trim());
  return !isLength && /^(?:\d{1,2}\s?(?:\.|[ºª°])?\s?\p{L}|\d{1,2}\s?\p{L}{0,3}\/\p{L}{1,3}\d?)$/u.test(text.trim());
}

/** A dash, dots, a lone x or a crossed-out cell: the sheet says that nothing takes place there. */
export function isEmptyMark(text: string): boolean {
  return /^(?:[-–—_./\\*·•…×∅~=|\s]+|[xX])$/u.test(text.trim());
}
