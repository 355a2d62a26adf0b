import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveKey } from '../keys/derive-key.ts';
import { foldedWords } from '../search/folded-words.ts';

export type NameKind = 'class' | 'person';

/** By which accounts and timetables find each other without either naming anybody. */
export type NameTagger = {
  /** Of one printed name: HMAC-SHA256 in hexadecimal. */
  readonly tagOf: (kind: NameKind, printed: string) => string;
  /** Of each of the names in a heading: "3A, 3B" are two classes. */
  readonly tagsOf: (kind: NameKind, heading: string) => string[];
};

/**
 * Tags under a key derived from the office's record key, which a rotation of the data key leaves as it is. Case, accents and
 * signs do not matter, as in the search; nor do spaces in a class: "7 c" is 7c.
 */
export function createNameTagger(officeKey: KeyObject): NameTagger {
  const key = deriveKey(officeKey, { label: 'name tags' });
  const tagOf = (kind: NameKind, printed: string): string =>
    createHmac('sha256', key)
      .update(`${kind}\n${foldName(kind, printed)}`, 'utf8')
      .digest('hex');
  return {
    tagOf,
    tagsOf: (kind, heading) => [...new Set(namesIn(heading).map((name) => tagOf(kind, name)))],
  };
}

function foldName(kind: NameKind, printed: string): string {
  return foldedWords(printed).join(kind === 'class' ? '' : ' ');
}

/** The whole heading is one of its names too: a class may well be called "1/2". */
function namesIn(heading: string): string[] {
  const parts = heading.split(/[,;/&+\n]/u);
  return [heading, ...parts].filter((name) => foldedWords(name).length > 0);
}
