import SearchableMap from 'minisearch/SearchableMap';

/**
 * The distinct words of all timetables, each with a small number that stands for it everywhere else. The tree answers
 * beginnings and typing mistakes; the map beside it knows a whole word at once, which filling the index asks millions of times.
 */
export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #tree = new SearchableMap<number>();
  readonly #words: (string | null)[] = [];
  readonly #free: number[] = [];

  /** Numbers are below this. */
  get capacity(): number {
    return this.#words.length;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The word's number; a new word gets one. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#words.length;
    const own = copyOf(word);
    this.#words[number] = own;
    this.#numbers.set(own, number);
    this.#tree.set(own, number);
    return number;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }

  /** For a word that stands in no timetable any more. */
  forget(number: number): void {
    const word = this.#words[number];
    if (word === null || word === undefined) return;
    this.#words[number] = null;
    this.#numbers.delete(word);
    this.#tree.delete(word);
    this.#free.push(number);
  }

  /** Words that begin so, the beginning itself among them where it is one. */
  withBeginning(beginning: string): Iterable<[word: string, number: number]> {
    return this.#tree.atPrefix(beginning).entries();
  }

  /** Words that so many letters put in, left out or exchanged (Levenshtein) make out of this one, with how many it took. */
  withMistakes(word: string, most: number): Iterable<[word: string, [number: number, mistakes: number]]> {
    return this.#tree.fuzzyGet(word, most);
  }

  clear(): void {
    this.#numbers.clear();
    this.#tree.clear();
    this.#words.length = 0;
    this.#free.length = 0;
  }
}

/** Letters of its own: V8 cuts a long word out of a text by keeping the whole text, erased or not, as long as the word. */
function copyOf(word: string): string {
  return Buffer.from(word, 'utf8').toString('utf8');
}
