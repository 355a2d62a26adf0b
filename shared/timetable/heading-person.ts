import { looksLikePerson } from './line-role.ts';

const TEACHER_WORD =
  /^(?:(?:class|form|homeroom|klassen)?\s?(?:teacher|tutor)|(?:klassen)?lehrer(?:in)?|klassenleitung|lehrkraft|docente|docent|insegnante|profesora?|professora?|professeure?|tutora?|nauczyciel(?:ka)?|wychowawc(?:a|zyni)|(?:třídní )?učitel(?:ka)?|(?:triedn[yaá] )?učiteľ(?:ka)?|tan[aá]r|osztályfőnök)\s*[-–—:]?\s+(?<name>\p{L}[\p{L}.'’ -]{1,30})$/iu;
const DEGREE = /^(?:Mag|Mgr|Ing|Bc|PhDr|RNDr|PaedDr|Dipl|Dott|Dott\.ssa|Prof)\.\s?(?:[\p{L}.]+\s)?\p{Lu}\p{L}+/u;
const MOST_WORDS = 5;

/** The person that a few words of a heading name: "Mrs E. Farrant", "Mgr. Nováková"; on a line that says timetable also "docent bak". */
export function personIn(text: string, saysTimetable: boolean): string | null {
  const words = text.replace(/\s*\([^)]*\)$/u, '').replace(/\s*\([^)]*$/u, '');
  if (/\d/.test(words)) return null;
  const isShort = words.split(/\s+/).length <= MOST_WORDS;
  if (isShort && (looksLikePerson(words) || DEGREE.test(words))) return words;
  const name = TEACHER_WORD.exec(words)?.groups?.['name']?.trim() ?? null;
  return name !== null && (saysTimetable || looksLikePerson(name) || DEGREE.test(name)) ? name : null;
}
