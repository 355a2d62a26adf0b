import type { TextStyle } from './lay-out-lines.ts';
import type { OdfLists } from './odf-lists.ts';
import { createOdfLists } from './odf-lists.ts';
import type { OdfStyles } from './odf-styles.ts';
import type { Block } from './stated-blocks.ts';

export type OdfNote = 'comments-not-read' | 'hidden-text';

/** What reading the text of an OpenDocument file needs and gathers on the way. */
export type OdfReader = {
  readonly styles: OdfStyles;
  readonly lists: OdfLists;
  /** Foot- and endnotes, in the order in which they were met. */
  readonly footnotes: Block[];
  readonly notes: Set<OdfNote>;
  /** How letters look where no style says anything. */
  readonly base: TextStyle;
};

const USUAL_TEXT: TextStyle = { size: 12, bold: false, colour: [0, 0, 0] };

export function createOdfReader(styles: OdfStyles, notes: Set<OdfNote>): OdfReader {
  return { styles, lists: createOdfLists(styles), footnotes: [], notes, base: USUAL_TEXT };
}
