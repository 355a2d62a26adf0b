import { looksLikePerson } from '../cells/line-role.ts';

const TEACHER_WORD =
  /^(?:(?:class|form|homeroom|klassen)?\s?(?:teacher|tutor)|(?:klassen)?lehrer(?:in)?|klassenleitung|lehrkraft|docente|docent|insegnante|profesora?|professora?|professeure?|tutora?|nauczyciel(?:ka|a|ki)?|wychowawc(?:a|zyni)|(?:třídní )?učitel(?:ka|e|ky)?|(?:triedn[yaá] )?učiteľ(?:ka)?|tan[aá]r|osztályfőnök)\s*[-–—:]?\s+(?<name>\p{L}[\p{L}.'’ -]{1,30})$/iu;
const TEACHER_BEHIND = /^(?<name>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2})\s(?:tan[aá]r(?:nő)?|tanító(?:nő)?)$/u;
const DEGREE = /^(?:Mag|Mgr|Ing|Bc|PhDr|RNDr|PaedDr|Dipl|Dott|Dott\.ssa|Prof)\.\s?(?:[\p{L}.]+\s)?\p{Lu}\p{L}+/u;
const MOST_WORDS = 5;

/** The person that a few words of a heading name: "Mrs E. Farrant", "Mgr. Nováková"; on a line that says timetable also "docent bak". */
export function personIn(text: string, saysTimetable: boolean): string | null {
  const words = text.replace(/\s*\([^)]*\)?$/u, '').replace(/(?<=\p{L})['’]s(?:\s.*)?$/u, '');
  if (/\d/.test(words)) return null;
  const isShort = words.split(/\s+/).length <= MOST_WORDS;
  if (isShort && (looksLikePerson(words) || DEGREE.test(words))) return words;
  const name = (TEACHER_WORD.exec(words) ?? TEACHER_BEHIND.exec(words))?.groups?.['name']?.trim() ?? null;
  return name !== null && (saysTimetable || looksLikePerson(name) || DEGREE.test(name)) ? name : null;
}

const ADDRESS =
  /\s(?=(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Hr|Fr|Mme|Mlle|Sr|Sra|Srta|Sig|Sig\.ra|Mag|Mgr|Ing|dhr|mevr|pan|pani)\.?\s+\p{Lu})/u;

/** "Klasse 3a Fr. Keller" in front of the person; what begins with a person stays whole ("Herr Dr. Beispiel"). */
export function cutBeforePerson(text: string): readonly string[] {
  const at = ADDRESS.exec(text)?.index;
  return at === undefined || personIn(text, false) ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
