const WORDS =
  'p|per|period|lesson|les|lesuur|uur|u|stunde|std|unterrichtsstunde|hour|hr|hora|h|ora|heure|seance|séance|lezione|' +
  'cours|slot|block|bloc|bloque|tempo|lekcja|lekcje|lek|godzina|godz|hodina|hod|h|óra|ora|tanóra';
const NUMBER = String.raw`\d{1,2}(?:\s?\.?[ºª]?\s?[-–/+]\s?\d{1,2})?`;
const ORDINAL = String.raw`(?:st|nd|rd|th|re|er|ère|ere|e|è|ème|eme|\.?[ªº]|[a.])`;

/** "Period 7a": a letter behind the number only where a word says that it is a period. */
const WORD_FIRST = new RegExp(`^(?:${WORDS})\\s*\\.?\\s*(${NUMBER}[a-c]?)\\s?${ORDINAL}?$`, 'iu');
/** "1ª aula" is a lesson; "Aula 1" is a room in most of its languages. */
const NUMBER_FIRST = new RegExp(`^(${NUMBER})\\s?${ORDINAL}?\\s*(?:${WORDS}|aula)\\.?$`, 'iu');
/** "7a" alone is a class. */
const NUMBER_ALONE = new RegExp(`^(${NUMBER})\\s?(?!a$)${ORDINAL}?\\s*\\.?$`, 'iu');
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X)\.?$/;

/** "P1", "1.", "3. Stunde", "2nd", "Lekcja 4", "1.-2. Std" → the number as printed; null when the text is something else. */
export function periodLabel(text: string): string | null {
  const trimmed = text.trim();
  const number = WORD_FIRST.exec(trimmed)?.[1] ?? (NUMBER_FIRST.exec(trimmed) ?? NUMBER_ALONE.exec(trimmed))?.[1];
  if (number) return number.replace(/[\s.ºª]/gu, '').replace('–', '-');
  return ROMAN.test(trimmed) ? trimmed.replace('.', '') : null;
}

/** The first and last period of a label, as numbers for comparing: "1-2" → [1, 2], "IV" → [4, 4]; null for "7a". */
export function periodNumbers(label: string): readonly [number, number] | null {
  const roman = ROMAN_NUMBERS.indexOf(label);
  if (roman !== -1) return [roman + 1, roman + 1];
  const match = /^(\d{1,2})(?:[-/+](\d{1,2}))?$/.exec(label);
  if (!match) return null;
  return [Number(match[1]), Number(match[2] ?? match[1])];
}

const ROMAN_NUMBERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
