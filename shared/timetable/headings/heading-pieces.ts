import type { FactName } from '../cells/school-words.ts';
import { CLASS_STEM, FACT_LABELS, namesTimetable } from '../cells/school-words.ts';

/**
 * One statement of a heading: what stands behind a label ("Tutor: Ms Lee" → teacher; behind any other label, "Student: …" →
 * other), or words that stand by themselves (null).
 */
export type HeadingPiece = { readonly label: FactName | 'other' | null; readonly text: string };

/** Cuts a heading line at its labels, bullets, bars, wide gaps and dashes into what it states piece by piece. */
export function headingPieces(line: string): readonly HeadingPiece[] {
  const labels = labelsIn(line);
  const before = line.slice(0, labels[0]?.from ?? line.length);
  const labelled = labels.flatMap((label, index) =>
    cutValue(label.name, line.slice(label.to, labels[index + 1]?.from ?? line.length)),
  );
  return [...cut(before).map((text) => ({ label: null, text })), ...labelled].filter(({ text }) =>
    /[\p{L}\p{N}]/u.test(text),
  );
}

/** True for a line that is a label without its value: "Class:", which stands in the next cell. */
export function isBareLabel(line: string): boolean {
  const [label] = labelsIn(line);
  return label !== undefined && label.name !== 'other' && line.slice(label.to).trim() === '';
}

type Label = { readonly name: HeadingPiece['label']; readonly from: number; readonly to: number };

const LABELS = FACT_LABELS.map(({ fact, pattern }) => ({
  fact,
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern})\\s*[:：]`, 'giu'),
}));
const OTHER_LABEL = /(?<![\p{L}\p{N}'’])(?:\p{L}[\p{L}.'’]*[ ])?\p{L}[\p{L}.'’]+\s?[:：]/gu;

function labelsIn(line: string): readonly Label[] {
  if (!/[:：]/.test(line)) return [];
  const known = LABELS.flatMap(({ fact, pattern }) => [...line.matchAll(pattern)].map((match) => labelAt(fact, match)));
  const others = [...line.matchAll(OTHER_LABEL)].map((match) => otherLabel(match, line));
  return [...known, ...others]
    .toSorted((a, b) => a.to - b.to || rank(a) - rank(b) || a.from - b.from)
    .filter((label, index, all) => label.to !== all[index - 1]?.to);
}

function rank(label: Label): number {
  return label.name === 'other' || label.name === null ? 1 : 0;
}

function labelAt(name: HeadingPiece['label'], match: RegExpExecArray): Label {
  return { name, from: match.index, to: match.index + match[0].length };
}

/** "Teacher timetable: Mr Example" labels nothing: what follows stands by itself. Of two words before a colon the last is sure. */
function otherLabel(match: RegExpExecArray, line: string): Label {
  const label = labelAt('other', match);
  if (namesTimetable(line.slice(0, label.to))) return { ...label, name: null, from: label.to };
  const words = match[0].split(' ');
  const last = words.at(-1) === ':' ? words.slice(-2).join(' ') : (words.at(-1) ?? '');
  return { ...label, from: label.to - last.length };
}

/** Terms and weeks may run over a dash ("Week: 3 – 7"); what follows a bullet or a dash behind another value stands by itself. */
function cutValue(name: HeadingPiece['label'], value: string): readonly HeadingPiece[] {
  const [own, ...rest] = name === 'term' || name === 'week' ? value.split(STRONG) : cut(value);
  const first: HeadingPiece[] = own === undefined ? [] : [{ label: name, text: own.trim() }];
  return [...first, ...rest.map((text) => ({ label: name === 'other' ? name : null, text: text.trim() }))];
}

/** Bullets, bars, wide gaps: what stands between them has nothing to do with its neighbours. */
const STRONG = /\s*[•·●▪■►|>]\s*|\s{3,}|\t/u;
const SLASH = /\s+[/;]\s+/u;
/** A dash between spaces; not in "VII - B", where one letter follows a number. */
const DASH = /(?<![\p{N}IVX]\.?)\s+[-–—]+\s+|\s+[-–—]+\s+(?!\p{L}(?:$|[\s,)]))/u;

export function cutAtBullets(text: string): readonly string[] {
  return text
    .split(STRONG)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function cutAtDashes(text: string): readonly string[] {
  return text
    .split(DASH)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function cut(text: string): readonly string[] {
  return cutAtBullets(text)
    .flatMap((part) => part.split(SLASH))
    .flatMap((part) => withoutBareWords(cutAtDashes(part)));
}

/** "Class - X": the word for class belongs to what follows the dash. */
function withoutBareWords(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (ONLY_CLASS_WORD.test(part) && index < parts.length - 1) return [];
    return before !== undefined && ONLY_CLASS_WORD.test(before) ? [`${before} ${part}`] : [part];
  });
}

const ONLY_CLASS_WORD = new RegExp(`^(?:${CLASS_STEM})$`, 'iu');
