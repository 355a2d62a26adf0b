import { findDate } from '../days/day-dates.ts';
import { CLASS_STEM, isClassName } from '../cells/school-words.ts';

const NUMBER = String.raw`\d{1,2}(?:\s?(?:\.[ºª°]?|[ºª°]|ère|ème|eme|nde|er|re|st|nd|rd|th|[rntèe])(?!\p{L}))?`;
/** What kind of school or stage a year belongs to, between its number and its letter: "2º ESO B", "6º ANO B", "1r BAT A". */
const STAGE =
  'eso|ep|ed\\.? ?primaria|primaria|primària|bachillerato|bachiller|bach|batxillerat|bat|infantil|fpb|cfgm|cfgs|ano|série|serie|ef|em|' +
  'eme|ème|gymnase|havo|vwo|mavo|vmbo|gym|lo|sp|zso|grade|primaria|media|superiore|liceo|asa|bso|tso|aso|kso';
const SECTION = String.raw`(?:\p{L}{1,2}\d{0,2}|\d{1,2}\p{L}?)`;
const STAGED = String.raw`${NUMBER}\s?(?:de\s)?(?:${STAGE})(?:\.?\s?[-–]?\s?${SECTION})?`;
const FRENCH = String.raw`(?:[TPMG]PS|[PMG]S|CP|CE[12]|CM[12])(?:\s?[-/]\s?(?:[PMG]S|CP|CE[12]|CM[12]))?(?:\s[A-D])?|(?:terminale|tle|première|seconde)(?:\s?\p{Lu}{1,4}\d?|\s?\d{1,2})?`;
const CODE = String.raw`\d{1,2}\s?(?:\.|-|[ºª°]|r|n|t|è|ème|eme)?\s?\p{L}{1,3}\d?|\d{1,2}\p{L}{1,6}\d?|\p{L}{1,3}\d\p{L}?`;
const ROMAN = String.raw`(?:X{0,1}(?:IX|IV|V?I{1,3}|V)|X)(?:\s?[-–.]?\s?\p{Lu}(?!\p{L}))?`;
/** "4 East", "2 Cúchulainn", "3 Oak". */
const NAMED = String.raw`\d{1,2}(?:\s?[/&]\s?\d{1,2})?\s?[-–]?\s?\p{Lu}\p{L}{2,13}`;
/** "VI (Boys)", but not "4M (Miss Sample)". */
const BRACKET = String.raw`(?:\s?\((?!(?:mr|mrs|ms|miss|mx|dr|herr|frau|fr|hr|mme|mlle|sig|sra?|prof)\.?\s)\p{L}[\p{L} ]{1,12}\))?`;
const DESIGNATION = `(?:${STAGED}|${NUMBER}\\s\\p{L}\\d?|${CODE}|${FRENCH})${BRACKET}`;

const STEM_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${CLASS_STEM})\\s*[-–—:.]*\\s*(?:d[eai]\\s|of\\s)?(${DESIGNATION})$|` +
    `(?<![\\p{L}])(?:${CLASS_STEM})\\s*[-–—:.]*\\s+(\\d{1,2}(?:\\s?[/&+]\\s?\\d{1,2})?)$`,
  'iu',
);
const STEM_AND_NAME = new RegExp(
  `(?<![\\p{L}])(?:${CLASS_STEM})\\s*[-–—:.]*\\s+((?:${ROMAN}|${NAMED}|\\p{Lu}\\d{1,2})${BRACKET})$`,
  'iu',
);
/** "Form 4 East", "Class VI (Boys)", but not "class 4 pupils" nor "class i". */
const CAPITAL_NAME = /^(?:\d{1,2}(?:\s?[/&]\s?\d{1,2})?\s?[-–]?\s?)?\p{Lu}/u;
const STEM_ANYWHERE = new RegExp(
  `(?<![\\p{L}])(?:${CLASS_STEM})\\s*[-–—:.]*\\s*(${DESIGNATION})(?![\\p{L}\\d]|\\s*(?:[,&+/–-]|and|und|et|y|i|e|en|a)\\s*\\d)`,
  'iu',
);
const STEM_BEHIND = new RegExp(`^(?:\\p{Ll}[\\p{L}]*\\s)*(${DESIGNATION})\\.?\\s+(?:${CLASS_STEM})$`, 'iu');
const ORDINAL_GRADE =
  /^\d{1,2}(?:st|nd|rd|th)\s+(?:grade|year|form)$|^\d{1,2}\.\s?(?:klasse|jahrgang|schulstufe|třída|ročník|trieda|osztály)$/iu;
/** "Oak Class": one or two names before the word itself. */
const NAMED_CLASS =
  /^(?!(?:My|Our|The|Your|This|All|New|Weekly|Daily|Whole|Evening|Morning|Online|Art|Music|Dance|School)\s)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:Class|Form)$/u;
/** Alone, a year needs a stage or a letter: "6º ANO B", "8.B", "VII - B"; French primary classes have names of their own. */
const ALONE = new RegExp(`^(?:${STAGED}|\\d{1,2}(?:\\s?[.ºª°]{1,2})\\s?\\p{Lu}\\d?|${FRENCH})${BRACKET}$`, 'iu');
/** "2b LO": the class, and the kind of school it belongs to. */
const CODE_AND_STAGE = new RegExp(`^\\d{1,2}\\s?\\p{L}\\s(?:${STAGE})$`, 'iu');
/** "Y7", "Y10B"; "1AHIT", "5WEWI", "W2BK1": a year and a stream in capitals. */
const YEAR_CODE = /^(?:Y\d{1,2}\p{L}?|\d{1,2}\p{Lu}{4,5}\d?|\p{Lu}{1,2}\d\p{Lu}{2,3}\d?)$/u;
/** "JSS 2A", "SS1 Gold", "KG 2", "Nursery 2". */
const STAGE_FIRST = /^(?:JSS|SSS?|KG|Basic|Nursery|Prep|Kindergarten)\s?\d{1,2}\p{Lu}?(?:\s\p{Lu}\p{L}{2,})?$/u;
const ROMAN_ALONE = /^(?:(?:X{0,1}(?:IX|IV|V?I{1,3}|V)|X)\s?[-–.]\s?|(?:X?(?:IX|IV|VI{1,3}|II{1,2})|XI?V?)\s)\p{Lu}$/u;

/**
 * The class that a few words of a heading name and nothing else: "Klasse 2a", "Form 4 East", "classe 1ª D", "7.a osztály",
 * "3rd Grade", "Oak Class", "6º ANO B". The word for class is left out unless a bare number stands behind it ("Year 3").
 */
export function classInWords(text: string): string | null {
  const words = withoutRepeats(text.trim()).replace(/(?<=\d\.?)°/u, 'º');
  // "MS" and "PS" alone are too short to say anything.
  if (/^\p{L}{2}$/u.test(words) && words !== 'CP') return null;
  if (isClassName(words)) return isOrdinal(words) || isDateOrAmount(words) ? null : words;
  if (
    [ALONE, YEAR_CODE, CODE_AND_STAGE, ROMAN_ALONE, STAGE_FIRST, ORDINAL_GRADE, NAMED_CLASS].some((pattern) =>
      pattern.test(words),
    )
  )
    return words;
  const found = STEM_BEFORE.exec(words);
  if (found?.[2]) return found.index === 0 ? words : null;
  const named = STEM_AND_NAME.exec(words)?.[1];
  const name = found?.[1] ?? (named && CAPITAL_NAME.test(named) ? named : STEM_BEHIND.exec(words)?.[1]);
  return name && !isOrdinal(name) ? name.trim() : null;
}

/** What a label for the class says, cut behind the class where more words follow. */
export function classOfLabel(text: string): string {
  const value = text.trim();
  return classInWords(value) ?? value;
}

/** The class that a longer text names by a word for it, one only: "Class 4B weekly plan"; not "classes 3a and 3b". */
export function classNamedIn(text: string): string | null {
  const found = STEM_ANYWHERE.exec(text);
  return found?.[1] && !isOrdinal(found[1]) ? found[1].trim() : null;
}

/** "2nd", "1er", "3rd": the beginning of something else. */
function isOrdinal(text: string): boolean {
  return /^\d{1,2}\s?(?:st|nd|rd|th|er|ère|ème|de|nd|te|\.\s?\p{Ll}{2,3})$/u.test(text.trim());
}

/** "10 Sep", "2 hrs". */
function isDateOrAmount(text: string): boolean {
  return findDate(text) !== null || /^\d{1,2}\s\p{Ll}{2,3}$/u.test(text);
}

/** "2b 2b LO": the short and the long name one after the other. */
function withoutRepeats(text: string): string {
  const words = text.split(/\s+/);
  return words.filter((word, index) => index === 0 || word !== words[index - 1]).join(' ');
}
