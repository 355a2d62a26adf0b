import type { TextLine } from '../sheet.ts';
import type { CellMeaning } from './lesson-facts.ts';

type SaidByShare = { readonly lines: readonly TextLine[]; readonly meaning: CellMeaning };

/** A time alone says when, not what: "Week A: 8:05" above "Week B: Robotics" is a note of the lesson before it, else of the first. */
export function withRestsAsNotes(shares: readonly SaidByShare[]): readonly CellMeaning[] {
  const lessons: CellMeaning[] = [];
  const before: string[] = [];
  for (const { lines, meaning } of shares) {
    const rest = [meaning.weeks ?? [], lines.map((line) => line.text)].flat().join(' ');
    const last = lessons.at(-1);
    if (meaning.title !== '') lessons.push(meaning);
    else if (last) lessons[lessons.length - 1] = withNote(last, rest);
    else before.push(rest);
  }
  const [first, ...others] = lessons;
  return first ? [before.reduce(withNote, first), ...others] : [];
}

function withNote(meaning: CellMeaning, note: string): CellMeaning {
  return { ...meaning, notes: [meaning.notes ?? [], note].flat().join('; ') };
}
