import type { OpenQuestion, PermanentId, SetAsideEntry } from '../content.ts';
import type { Keyed } from '../pair-by-keys.ts';
import { pairByKeys } from '../pair-by-keys.ts';

export type SetAsideText = Extract<SetAsideEntry, { kind: 'text' }>;

export type MatchedTexts<Text> = {
  /** All of the new reading's. */
  readonly texts: Text[];
  /** Those of before that it does not have. */
  readonly gone: readonly Text[];
  readonly isNew: ReadonlySet<PermanentId>;
};

/** Texts of a new reading, those that were there before under their old ids. */
export function matchTexts<Text extends SetAsideText | OpenQuestion>(
  old: readonly Text[],
  fresh: readonly Text[],
): MatchedTexts<Text> {
  const { pairs, onlyFirst, onlySecond } = pairByKeys(old.map(textKeys), fresh.map(textKeys));
  const oldIds = new Map(pairs.map(([one, other]) => [other.id, one.id]));
  const texts = fresh.map((text) => ({ ...text, id: oldIds.get(text.id) ?? text.id }));
  return { texts, gone: onlyFirst, isNew: new Set(onlySecond.map(({ id }) => id)) };
}

/** The same words in the same place, or else on the same page. */
function textKeys<Text extends SetAsideText | OpenQuestion>(text: Text): Keyed<Text> {
  return {
    item: text,
    keys: [
      [text.page, text.text, text.box],
      [text.page, text.text],
    ].map((key) => JSON.stringify(key)),
  };
}
