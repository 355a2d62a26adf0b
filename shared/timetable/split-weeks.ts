import type { TextLine } from './sheet.ts';

/** One of several lessons that share a cell by turns, and the weeks in which it takes place. */
export type WeekShare = { readonly weeks: string; readonly lines: readonly TextLine[] };

const WEEK_WORD = String.raw`(?:week|wk|woche|kw|semaine|sem|settimana|semana|setmana)\.?\s*`;
const IN_FRONT = new RegExp(String.raw`^\s*(?:\(?(${WEEK_WORD}[ab12])\)?\s*[:)–-]?|\(?([AB])\s*[:)])\s+`, 'iu');
const BEHIND = new RegExp(String.raw`\s*[(–-]\s*(${WEEK_WORD}[ab12]|[AB])\s*\)?\s*$`, 'iu');

/**
 * "Week A: Art" above "Week B: Music": two lessons in one cell, told apart by their weeks. Null unless at least two lines
 * name different weeks; lines that name none belong to the one above.
 */
export function splitByWeeks(lines: readonly TextLine[]): readonly WeekShare[] | null {
  const shares: { weeks: string; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const found = takeWeeks(line);
    if (found) shares.push({ weeks: found.weeks, lines: found.rest.text === '' ? [] : [found.rest] });
    else if (shares.length === 0) return null;
    else shares.at(-1)?.lines.push(line);
  }
  const areDifferent = new Set(shares.map(({ weeks }) => weeks.toLowerCase())).size === shares.length;
  return shares.length >= 2 && areDifferent && shares.every((share) => share.lines.length > 0) ? shares : null;
}

function takeWeeks(line: TextLine): { weeks: string; rest: TextLine } | null {
  const front = IN_FRONT.exec(line.text);
  const match = front ?? BEHIND.exec(line.text);
  const weeks = match?.[1] ?? match?.[2];
  if (!match || !weeks) return null;
  const text = front ? line.text.slice(match[0].length) : line.text.slice(0, match.index);
  return { weeks: weeks.trim(), rest: { ...line, text: text.trim() } };
}
