import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveKey } from '../keys/derive-key.ts';
import { lengthPrefixed } from '../keys/length-prefixed.ts';

/** What a printed name names; a class and a person who are printed alike are two. */
export type NamedKind = 'class' | 'person';

/**
 * By tags, in hexadecimal, a class or a person is told to be the same on an account and on a timetable, without either
 * saying the name where it is not sealed.
 */
export type NameTagger = {
  readonly tagOf: (kind: NamedKind, printed: string) => string;
  /** Of each of the names in a heading: "3A, 3B" are two classes. */
  readonly tagsOf: (kind: NamedKind, heading: string) => string[];
};

/**
 * `officeKey` is the office's record key, which a rotation of the data key leaves as it is; every account and timetable
 * would have to be tagged anew otherwise.
 */
export function createNameTagger(officeKey: KeyObject): NameTagger {
  const key = deriveKey(officeKey, { label: 'name tags' });
  const tagOf = (kind: NamedKind, printed: string): string =>
    createHmac('sha256', key)
      .update(lengthPrefixed([kind, FOLDS[kind](printed)]))
      .digest('hex');
  return {
    tagOf,
    tagsOf: (kind, heading) => [...new Set(namesIn(heading).map((name) => tagOf(kind, name)))],
  };
}

const FOLDS: Readonly<Record<NamedKind, (printed: string) => string>> = {
  // One sheet prints "3 AB", the next "3.ab": one class.
  class: (printed) => foldName(printed).replaceAll(/[\s.]+/gu, ''),
  // Accents stay, unlike in the search: who is taken for somebody else would see their timetable.
  person: foldName,
};

function foldName(printed: string): string {
  return printed.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
}

/** The whole heading is one of its names too: a class may well be called "1/2". */
function namesIn(heading: string): string[] {
  const parts = heading.split(/[,;/&+\n]/u);
  return [heading, ...parts].filter((name) => /[\p{L}\p{N}]/u.test(name));
}
