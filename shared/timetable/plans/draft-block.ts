import type { CellMeaning } from '../cells/lesson-facts.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import type { PlacedCell } from './place-cells.ts';

/** A lesson on its way to becoming a block: its place, what its cell says, and times still open to its neighbours. */
export type DraftBlock = {
  readonly placed: PlacedCell;
  readonly meaning: CellMeaning;
  readonly start: DraftTime;
  readonly end: DraftTime;
  readonly period: string | null;
  /** Where the title comes from when the cell itself does not print it. */
  readonly titleFrom: 'cell' | 'row label' | 'spelled over cells' | 'guessed letters';
  /** The label beside the row that gave the title or a note. */
  readonly label: ViewCell | null;
  /** Other cells that belong to the lesson: its row in a table of lessons. */
  readonly beside: readonly ViewCell[];
  /** Times of header and cell that contradict each other, as minutes: [header, cell]. */
  readonly contradictions: readonly { readonly field: 'start' | 'end'; readonly printed: readonly [number, number] }[];
};

export type DraftTime = {
  readonly minutes: number | null;
  /** 'legend': a table or list of periods elsewhere in the document. */
  readonly from: 'cell' | 'header' | 'next start' | 'neighbour' | 'position' | 'legend' | 'none';
};
