import { classInWords, classNamedIn, classOfLabel } from './heading-class.ts';
import type { HeadingPiece } from './heading-pieces.ts';
import { headingPieces } from './heading-pieces.ts';
import { cutBeforePerson, personIn } from './heading-person.ts';
import type { TimePhrase } from './heading-phrases.ts';
import { findTimePhrases } from './heading-phrases.ts';
import { isHeadingRoom } from './heading-room.ts';
import type { FactName } from '../cells/school-words.ts';
import { besideTimetableWords, namesTimetable } from '../cells/school-words.ts';
import { isKindOfSchool, isSchoolName, schoolIn } from './school-names.ts';
import { isWeekPhrase } from '../days/week-words.ts';

/** One fact of the whole sheet that a heading states. */
export type Statement = {
  readonly fact: FactName | 'schoolYear';
  readonly value: string;
  /** Whether a label says what it is ("Tutor: Ms Lee"), or the words alone do. */
  readonly isLabelled: boolean;
};

/** Everything a heading line states, in the order of its words; a value is always whole words of the line. */
export function statementsOf(line: string): readonly Statement[] {
  return headingPieces(line).flatMap((piece) => statementsOfPiece(piece, line));
}

/** True where all words of a text are stated facts: no title is left. */
export function isAllFacts(text: string): boolean {
  const known = new Set(statementsOf(text).flatMap(({ value }) => wordsOf(value)));
  return known.size > 0 && wordsOf(text).every((word) => known.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function statementsOfPiece(piece: HeadingPiece, line: string): readonly Statement[] {
  if (piece.label === null) return freeStatements(piece.text, line);
  if (piece.label === 'term' || piece.label === 'week') return [{ ...labelled(piece.label, piece.text) }];
  const phrases = findTimePhrases(piece.text).filter(({ from }) => from > 0);
  const [value, ...rest] = withoutPhrases(piece.text, phrases);
  const others = [...phrases.map(statementOfPhrase), ...rest.flatMap((text) => freeStatements(text, line))];
  if (piece.label === 'other') return [...classBehindName(value ?? ''), ...others];
  return value ? [labelledValue(piece.label, value), ...others] : others;
}

/** "Curso: 2024-2025" and "Ano: 2025" are years of school, not classes. */
function labelledValue(fact: FactName, value: string): Statement {
  return fact === 'class' && /(?<!\d)20\d\d(?!\d)/.test(value)
    ? labelled('term', value)
    : labelled(fact, tidy(fact, value));
}

function labelled(fact: FactName, value: string): Statement {
  return { fact, value, isLabelled: true };
}

function tidy(fact: FactName, value: string): string {
  const bare = value.replace(/[\s,;|–—-]+$/u, '');
  if (fact === 'class') return classOfLabel(bare);
  return fact === 'teacher' ? bare.replace(/\s*\([^)]*\)$/u, '') : bare;
}

/** "NGUYEN, Liam Year 8": a class at the end of what another label says, by a word for it. */
function classBehindName(text: string): readonly Statement[] {
  const behind = /\s((?:year|grade|form|class|klasse|classe|clase|turma|curso|klas|třída|trieda)\s.*)$/iu.exec(
    text,
  )?.[1];
  const name = behind ? classInWords(behind) : null;
  return name ? [free('class', name)] : [];
}

function free(fact: Statement['fact'], value: string): Statement {
  return { fact, value, isLabelled: false };
}

/** Words without a label: terms and weeks anywhere in them, and what is left between those and words for timetable. */
function freeStatements(text: string, line: string): readonly Statement[] {
  const phrases = findTimePhrases(text).filter((phrase) => isMeant(phrase, text, line));
  const rest = withoutPhrases(text, phrases).flatMap((part) =>
    besideTimetableWords(part).flatMap((one) => cutAtPerson(one)),
  );
  const pieces = rest.flatMap((part) => [part, ...partsAtCommas(part)].map((one) => bare(one)));
  return [...phrases.map(statementOfPhrase), ...pieces.flatMap((part) => statementOfWords(part, line))];
}

/** "E.E. Prof. Marina Sample" is a school named after somebody. */
function cutAtPerson(text: string): readonly string[] {
  const parts = cutBeforePerson(text);
  return isKindOfSchool(parts[0] ?? '') ? [text] : parts;
}

function partsAtCommas(text: string): readonly string[] {
  const parts = text.split(/,\s+|\s*\(/u);
  return parts.length > 1 && !isSchoolName(text) ? parts : [];
}

function bare(text: string): string {
  const trimmed = withoutLoneBracket(text.trim().replace(/^[\s,;:.–—()-]+|[\s,;:–—(-]+$/gu, ''));
  return trimmed.replace(
    /^(?:(?:for|of|de|del|della|do|da|di|du|des|der|von|van|voor|la|le|les|pour|per|para|pro)\s+)+(?=\S)/iu,
    '',
  );
}

/** "Miss Marlow)" is what a cut inside brackets leaves. */
function withoutLoneBracket(text: string): string {
  return text.includes('(') ? text : text.replace(/\)+$/u, '');
}

/** A week in a sentence ("swimming in week 3") says nothing of the sheet. */
function isMeant({ fact, from }: TimePhrase, text: string, line: string): boolean {
  if (fact !== 'week') return true;
  return isWeekPhrase(text) || namesTimetable(line) || from === 0 || /[-–—|,(:]\s*$/.test(text.slice(0, from));
}

function statementOfPhrase({ fact, value }: TimePhrase): Statement {
  return free(fact, value);
}

function withoutPhrases(text: string, phrases: readonly TimePhrase[]): readonly string[] {
  const edges = [0, ...phrases.flatMap(({ from, to }) => [from, to]), text.length];
  return edges.flatMap((from, index) => (index % 2 === 0 ? [text.slice(from, edges[index + 1]).trim()] : []));
}

/**
 * Where the line says timetable, a class may stand among other words: "Stundenplan 5c gültig ab …", "Orario definitivo 2B",
 * "My Timetable – Year 12 Home Messages".
 */
const CODE_AMONG_WORDS =
  /^(?:Year|Yr|Grade|Form|Klasse|Classe|Klas)\s\d{1,2}(?=\s\p{Lu}\p{L}{2})|^\d{1,2}\p{L}(?=\s\p{L}{2})|(?<=\p{L}\s)\d{1,2}\s?\.?\p{L}$|^\p{L}{1,2}\d\p{L}\d?$/u;

function statementOfWords(text: string, line: string): readonly Statement[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  if (isSchoolName(text)) return [free('school', schoolIn(text, text === line.trim()))];
  const person = personIn(text, namesTimetable(line));
  if (person) return [free('teacher', person)];
  if (isHeadingRoom(text, namesTimetable(line))) return [free('room', text)];
  const name =
    classInWords(text) ?? classNamedIn(text) ?? (namesTimetable(line) ? CODE_AMONG_WORDS.exec(text)?.[0] : null);
  return name ? [free('class', name)] : [];
}

/** The class named in a title such as "Class Timetable — 8E" or "Plan lekcji klasy 6c". */
export function classInHeading(text: string): string | null {
  return statementsOf(text).find(({ fact }) => fact === 'class')?.value ?? null;
}
