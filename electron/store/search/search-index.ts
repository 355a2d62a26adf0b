import { indexedWords } from './folded-words.ts';
import type { PackedTimetable, PlacesByWord } from './packed-timetable.ts';
import { eachPlace, isHeaderPlace, packPlace, packTimetable, wordsOf } from './packed-timetable.ts';
import { packPosting, Postings } from './postings.ts';
import type { SearchableTimetable } from './searchable-timetable.ts';
import { WordList } from './word-list.ts';

/** A timetable as the index keeps it: no text, only numbers of words. `blockIds` are lines in printed order. */
export type KeptTimetable = {
  readonly timetableId: string;
  readonly blockIds: string;
  readonly packed: PackedTimetable;
};

/** What a search looks at. */
export type SearchedIndex = {
  readonly words: Pick<WordList, 'capacity' | 'find' | 'word' | 'withBeginning' | 'withMistakes'>;
  /** By number; null where there was one. */
  readonly timetables: readonly (KeptTimetable | null)[];
  readonly postingsOf: (word: number) => Uint32Array;
};

/**
 * Words to timetables, and timetables to the places of their words, all in memory. Distinct words are kept once; a million
 * lessons called mathematics are numbers. What is removed leaves nothing: a word that stood nowhere else goes too.
 */
export class SearchIndex implements SearchedIndex {
  readonly words = new WordList();
  readonly timetables: (KeptTimetable | null)[] = [];
  /** By the word's number. */
  readonly #postings: (Postings | null)[] = [];
  readonly #numbersById = new Map<string, number>();
  readonly #free: number[] = [];

  has(timetableId: string): boolean {
    return this.#numbersById.has(timetableId);
  }

  /** Puts a timetable in, in place of what was there of it. */
  put(timetable: SearchableTimetable): void {
    this.remove(timetable.timetableId);
    const number = this.#free.pop() ?? this.timetables.length;
    const packed = packTimetable(this.#placesOf(timetable));
    const blockIds = timetable.blocks.map(({ id }) => id).join('\n');
    this.timetables[number] = { timetableId: timetable.timetableId, blockIds, packed };
    this.#numbersById.set(timetable.timetableId, number);
    for (const [word, posting] of postingsOf(number, packed)) (this.#postings[word] ??= new Postings()).add(posting);
  }

  remove(timetableId: string): void {
    const number = this.#numbersById.get(timetableId);
    const kept = number === undefined ? null : this.timetables[number];
    if (number === undefined || !kept) return;
    for (const [word, posting] of postingsOf(number, kept.packed)) this.#removePosting(word, posting);
    kept.packed.fill(0);
    this.timetables[number] = null;
    this.#numbersById.delete(timetableId);
    this.#free.push(number);
  }

  clear(): void {
    this.words.clear();
    this.timetables.length = 0;
    this.#postings.length = 0;
    this.#numbersById.clear();
    this.#free.length = 0;
  }

  postingsOf(word: number): Uint32Array {
    return this.#postings[word]?.all() ?? new Uint32Array();
  }

  #removePosting(word: number, posting: number): void {
    const postings = this.#postings[word];
    postings?.remove(posting);
    if (!postings?.isEmpty) return;
    this.#postings[word] = null;
    this.words.forget(word);
  }

  #placesOf({ header, blocks }: SearchableTimetable): PlacesByWord {
    const places: PlacesByWord = new Map();
    // The same few titles, names and rooms come again and again in a week.
    const numbersByText = new Map<string, number[]>();
    const add = (text: string | null, place: number): void => {
      if (text === null) return;
      let numbers = numbersByText.get(text);
      if (!numbers) numbersByText.set(text, (numbers = indexedWords(text).map((word) => this.words.number(word))));
      for (const number of numbers) {
        const known = places.get(number);
        if (known) known.add(place);
        else places.set(number, new Set([place]));
      }
    };
    for (const text of header) add(text, packPlace('header', 0));
    blocks.forEach(({ title, teacher, room, class: className, notes }, block) => {
      add(title, packPlace('title', block));
      add(teacher, packPlace('teacher', block));
      add(room, packPlace('room', block));
      add(className, packPlace('class', block));
      add(notes, packPlace('notes', block));
    });
    return places;
  }
}

function postingsOf(timetable: number, packed: PackedTimetable): Map<number, number> {
  const postings = new Map<number, number>();
  for (const word of wordsOf(packed)) postings.set(word, packPosting(timetable, false));
  const everyWord = (): boolean => true;
  eachPlace(packed, everyWord, (word, place) => {
    if (isHeaderPlace(place)) postings.set(word, packPosting(timetable, true));
  });
  return postings;
}
