import {
  LONGEST_WORD,
  MOST_LETTERS_IN_CELL,
  MOST_SHEET_ROWS,
  MOST_WORDS,
  MOST_WORDS_IN_CELL,
  MOST_WORDS_IN_TABLES,
} from '../limits.ts';
import type { Page, Table, Word } from '../page/page.ts';

/**
 * The page with no more, and no longer, words than a timetable has, around its tables and in them, and no more rows; the very
 * same page where it keeps to that.
 */
export function withinWordLimits(page: Page): Page {
  const words = withoutEndlessWords(page.words.length > MOST_WORDS ? page.words.slice(0, MOST_WORDS) : page.words);
  const tables = page.tables && withinTableLimits(page.tables);
  return words === page.words && tables === page.tables ? page : { ...page, words, tables };
}

/** The words with none longer than a word can be; the very same list where none is. */
export function withoutEndlessWords(words: readonly Word[]): readonly Word[] {
  return words.some(isEndless) ? words.map((word) => (isEndless(word) ? cutShort(word) : word)) : words;
}

/** Recognisers hand over words with spaces between them as one. */
function isEndless({ text, alternatives }: Word): boolean {
  return [text, ...alternatives].some((one) => one.length > LONGEST_WORD && ENDLESS.test(one));
}

const ENDLESS = new RegExp(`\\S{${LONGEST_WORD + 1}}`, 'u');
const BEYOND_WORD = new RegExp(`(?<=\\S{${LONGEST_WORD}})\\S+`, 'gu');

function cutShort(word: Word): Word {
  const cut = (text: string) => text.replace(BEYOND_WORD, '');
  return { ...word, text: cut(word.text), alternatives: word.alternatives.map(cut) };
}

function withinTableLimits(tables: readonly Table[]): readonly Table[] {
  let left = MOST_WORDS_IN_TABLES;
  const limited = tables.map((table) => {
    const rows = withinRowLimit(table);
    const cells = rows.cells.map((cell) => {
      const words = withinCellLimits(cell.words, left);
      left -= words.length;
      return words === cell.words ? cell : { ...cell, words };
    });
    return rows === table && cells.every((cell, at) => cell === table.cells[at]) ? table : { ...rows, cells };
  });
  return limited.every((table, at) => table === tables[at]) ? tables : limited;
}

function withinRowLimit(table: Table): Table {
  const tops = [...new Set(table.cells.map(({ box }) => box.y))];
  if (tops.length <= MOST_SHEET_ROWS) return table;
  const end = tops.toSorted((a, b) => a - b)[MOST_SHEET_ROWS]!;
  const cells = table.cells.filter(({ box }) => box.y < end);
  return { box: { ...table.box, height: end - table.box.y }, cells };
}

function withinCellLimits(words: readonly Word[], most: number): readonly Word[] {
  const whole = withoutEndlessWords(words);
  let letters = 0;
  const over = whole.findIndex((word, at) => {
    letters += word.text.length;
    return at >= Math.min(most, MOST_WORDS_IN_CELL) || letters > MOST_LETTERS_IN_CELL;
  });
  return over === -1 ? whole : whole.slice(0, over);
}
