import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveKey } from '../keys/derive-key.ts';
import { lengthPrefixed } from '../keys/length-prefixed.ts';

/** What a printed name names; a class and a person who are printed alike are two. */
export type NamedKind = 'class' | 'person';
export type NameTagger = (kind: NamedKind, printed: string) => string;

/**
 * Makes tags, in hex, by which a class or a person is told to be the same on an account and on a timetable, without either
 * saying the name where it is not sealed. `officeKey` is the office's record key, which a rotation of the data key leaves
 * as it is; every account and timetable would have to be tagged anew otherwise.
 */
export function createNameTagger(officeKey: KeyObject): NameTagger {
  const key = deriveKey(officeKey, { label: 'name tags' });
  return (kind, printed) =>
    createHmac('sha256', key)
      .update(lengthPrefixed([kind, FOLDS[kind](printed)]))
      .digest('hex');
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
