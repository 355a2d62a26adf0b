import { invariant } from '../../../shared/invariant.ts';
import type { SearchField } from './searchable-timetable.ts';
import { searchFields } from './searchable-timetable.ts';

/** Fields a place can tell apart. */
const FIELDS = 8;
const HEADER = 0;

/**
 * All places of all words of one timetable in one array of whole numbers, because a million small objects would take
 * ten times the memory: how many words; their numbers; where the places of each end; the places. A place is
 * block × 8 + field; a header's place has no block.
 */
export type PackedTimetable = Uint32Array;

export type PlacesByWord = Map<number, Set<number>>;

export function packPlace(field: SearchField, block: number): number {
  return block * FIELDS + searchFields.indexOf(field);
}

export function packTimetable(placesByWord: PlacesByWord): PackedTimetable {
  const words = placesByWord.size;
  let places = 0;
  for (const { size } of placesByWord.values()) places += size;
  const packed = new Uint32Array(1 + 2 * words + places);
  packed[0] = words;
  let word = 0;
  let end = 1 + 2 * words;
  for (const [number, placesOfWord] of placesByWord) {
    packed[1 + word] = number;
    for (const place of placesOfWord) packed[end++] = place;
    packed[1 + words + word] = end;
    word++;
  }
  return packed;
}

/** The numbers of its words. */
export function wordsOf(packed: PackedTimetable): Uint32Array {
  return packed.subarray(1, 1 + (packed[0] ?? 0));
}

/** Calls back with every place of the words that are wanted. */
export function eachPlace(
  packed: PackedTimetable,
  isWanted: (word: number) => boolean,
  visit: (word: number, place: number) => void,
): void {
  const words = packed[0] ?? 0;
  let start = 1 + 2 * words;
  for (let at = 0; at < words; at++) {
    const end = packed[1 + words + at] ?? start;
    const word = packed[1 + at] ?? 0;
    if (isWanted(word)) for (let place = start; place < end; place++) visit(word, packed[place] ?? 0);
    start = end;
  }
}

/**
 * Whether the words of one block have every bit between them; what the header says, it says of every block. `bits` are
 * by word. A loop without callbacks, because a search of several common words goes through it for every timetable.
 */
export function isInOneBlock(packed: PackedTimetable, bits: Uint8Array, everyBit: number): boolean {
  const words = packed[0] ?? 0;
  const bitsByBlock: number[] = [];
  let inHeader = 0;
  let start = 1 + 2 * words;
  for (let at = 0; at < words; at++) {
    const end = packed[1 + words + at] ?? start;
    const bitsOfWord = bits[packed[1 + at] ?? 0] ?? 0;
    if (bitsOfWord === 0) start = end;
    for (let index = start; index < end; index++) {
      const place = packed[index] ?? 0;
      const block = blockOf(place);
      if (isHeaderPlace(place)) inHeader |= bitsOfWord;
      else bitsByBlock[block] = (bitsByBlock[block] ?? 0) | bitsOfWord;
      if (((bitsByBlock[block] ?? 0) | inHeader) === everyBit) return true;
    }
    start = end;
  }
  return bitsByBlock.some((together) => (together | inHeader) === everyBit);
}

export function fieldOf(place: number): SearchField {
  const field = searchFields[place % FIELDS];
  invariant(field, 'a packed place has a field');
  return field;
}

export function isHeaderPlace(place: number): boolean {
  return place % FIELDS === HEADER;
}

export function blockOf(place: number): number {
  return Math.floor(place / FIELDS);
}
