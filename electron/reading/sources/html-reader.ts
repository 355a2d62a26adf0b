import type { StyleSheet } from './html-styles.ts';

/** What reading a web page needs and gathers on the way. */
export type HtmlReader = {
  readonly sheet: StyleSheet;
  readonly notes: Set<HtmlNote>;
  /** How far each numbered list has been counted. */
  readonly counts: WeakMap<object, number>;
};
export type HtmlNote = 'hidden-text' | 'pictures-not-read';
