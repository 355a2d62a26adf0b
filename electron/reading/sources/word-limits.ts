import { MOST_WORDS, MOST_WORDS_IN_CELL } from '../limits.ts';
import type { Page } from '../page/page.ts';

/** The page with no more words than a timetable has, around its tables and in each cell; the very same page where it has few. */
export function withinWordLimits(page: Page): Page {
  const isLong = ({ words }: { readonly words: Page['words'] }) => words.length > MOST_WORDS_IN_CELL;
  const tables = page.tables?.some((table) => table.cells.some(isLong))
    ? page.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({ ...cell, words: cell.words.slice(0, MOST_WORDS_IN_CELL) })),
      }))
    : page.tables;
  if (tables === page.tables && page.words.length <= MOST_WORDS) return page;
  return { ...page, tables, words: page.words.slice(0, MOST_WORDS) };
}
