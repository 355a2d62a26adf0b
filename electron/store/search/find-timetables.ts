import { bestFirst } from './best-first.ts';
import { describeFound } from './describe-found.ts';
import { queryWords } from './query-words.ts';
import { scoreTimetables, scoreWord } from './score-timetables.ts';
import type { SearchedIndex } from './search-index.ts';
import type { SearchAnswer, SearchQuery } from './search-query.ts';

/**
 * Answers one page of a search. Several words must all stand in a timetable; a whole word is worth more than a beginning
 * and that more than a typing mistake, a rare word more than a common one, and words of one block more than words far
 * apart. Equals stand in the order of their ids, so that pages fit together.
 */
export function findTimetables(index: SearchedIndex, query: SearchQuery): SearchAnswer {
  const typed = queryWords(query.text);
  const { isVisible, visible } = visibleTimetables(index, query.mayFind);
  const words = typed.map((word) => scoreWord(index, word, isVisible, visible));
  const scores = scoreTimetables(index, words, isVisible.length);
  const found: number[] = [];
  scores.byTimetable.forEach((score, timetable) => {
    if (score > 0) found.push(timetable);
  });
  const score = (timetable: number): number => scores.byTimetable[timetable] ?? 0;
  const id = (timetable: number): string => index.timetables[timetable]?.timetableId ?? '';
  const best = bestFirst(
    found,
    query.from + query.most,
    (a, b) => score(a) - score(b) > 0 || (score(a) === score(b) && id(a) < id(b)),
  );
  return {
    found: found.length,
    words: scores.words,
    timetables: best.slice(query.from).flatMap((timetable) => {
      const kept = index.timetables[timetable];
      return kept ? [describeFound(index, kept, words, query.blocksEach)] : [];
    }),
  };
}

function visibleTimetables(
  index: SearchedIndex,
  mayFind: SearchQuery['mayFind'],
): { isVisible: Uint8Array; visible: number } {
  const isVisible = new Uint8Array(index.timetables.length);
  let visible = 0;
  index.timetables.forEach((kept, timetable) => {
    if (!kept || !mayFind(kept.timetableId)) return;
    isVisible[timetable] = 1;
    visible++;
  });
  return { isVisible, visible };
}
