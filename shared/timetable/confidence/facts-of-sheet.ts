import type { CellMeaning } from '../cells/lesson-facts.ts';
import type { Fact } from './model.ts';
import { FACTS } from './model.ts';
import { plainTitle } from './plain-title.ts';

/** What the lessons of a timetable have in common in who teaches them, where, whom, and what is noted. */
export type FactsOfSheet = Readonly<Record<Fact, FactOfSheet>>;

export type FactOfSheet = {
  /** Share of the lessons that have it, 0 to 1. */
  readonly share: number;
  /** How often each is named, by its plain letters. */
  readonly values: ReadonlyMap<string, number>;
  /** What is a title, or another fact, of lessons of this timetable, by its plain letters. */
  readonly elsewhere: ReadonlySet<string>;
  /** Titles that stand more than once and never with this fact, as "Lunch" without a room: none is missing there. */
  readonly titlesWithout: ReadonlySet<string>;
};

export function factsOfSheet(meanings: readonly CellMeaning[]): FactsOfSheet {
  // "–" names nothing.
  const named = (name: Fact | 'title', among = meanings) =>
    among.flatMap((meaning) => plainTitle(meaning[name] ?? '') || []);
  const byTitle = Map.groupBy(meanings, ({ title }) => plainTitle(title));
  const of = (fact: Fact): FactOfSheet => {
    const own = named(fact);
    return {
      share: own.length / Math.max(1, meanings.length),
      values: countOf(own),
      elsewhere: new Set((['title', ...FACTS] as const).filter((name) => name !== fact).flatMap((name) => named(name))),
      titlesWithout: new Set(
        [...byTitle].flatMap(([title, same]) => (same.length > 1 && named(fact, same).length === 0 ? title : [])),
      ),
    };
  };
  return { teacher: of('teacher'), room: of('room'), class: of('class'), notes: of('notes') };
}

export function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
