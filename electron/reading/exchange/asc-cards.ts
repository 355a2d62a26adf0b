import type { XmlElement } from '../sources/xml.ts';

/** A lesson at its place in the week. `day` counts from 0; weeks and terms are the file's bits. */
export type AscCard = {
  readonly lesson: XmlElement;
  readonly day: number;
  readonly period: string;
  /** How many periods in a row it takes. */
  readonly periods: number;
  readonly weeks: string;
  readonly terms: string;
  readonly rooms: string;
};

/**
 * Double lessons: some exports write one card at the first period, others a card for each. Where a card of the same lesson
 * stands within the length of another, it is the second kind, and the cards in a row are one lesson.
 */
export function joinPeriods(cards: readonly AscCard[]): AscCard[] {
  const rows = Map.groupBy(cards, (card) => card.lesson);
  return [...rows.values()].flatMap((all) =>
    [
      ...Map.groupBy(all, ({ day, weeks, terms, rooms }) => JSON.stringify([day, weeks, terms, rooms])).values(),
    ].flatMap((row) => joinRow(row)),
  );
}

function joinRow(row: readonly AscCard[]): AscCard[] {
  const numbers = new Set(row.map((card) => Number(card.period)));
  const ordered = [...new Map(row.map((card) => [card.period, card])).values()].toSorted(
    (a, b) => Number(a.period) - Number(b.period),
  );
  const joined: AscCard[] = [];
  let coveredTo = -Infinity;
  for (const card of ordered) {
    const first = Number(card.period);
    if (first <= coveredTo) continue;
    const isListedEach = rangeAfter(first, card.periods).some((number) => numbers.has(number));
    const run = isListedEach ? rangeAfter(first, card.periods).findIndex((number) => !numbers.has(number)) : -1;
    const periods = run < 0 ? card.periods : run + 1;
    coveredTo = first + periods - 1;
    joined.push({ ...card, periods });
  }
  return joined;
}

function rangeAfter(first: number, periods: number): number[] {
  return Array.from({ length: periods - 1 }, (_none, at) => first + at + 1);
}
