/** Where a word stands: a timetable's number, and whether in its header or only in blocks. One whole number a timetable. */
export function packPosting(timetable: number, isInHeader: boolean): number {
  return timetable * 2 + Number(isInHeader);
}

export function timetableOf(posting: number): number {
  return posting >>> 1;
}

export function isInHeader(posting: number): boolean {
  return (posting & 1) === 1;
}

/** The timetables of one word, in no order: one is added at the end, and the last moves to the place of one that goes. */
export class Postings {
  #places = new Uint32Array(1);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(posting: number): void {
    if (this.#length === this.#places.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * 1.5) + 1);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.#length++] = posting;
  }

  remove(posting: number): void {
    const at = this.all().indexOf(posting);
    if (at < 0) return;
    this.#length--;
    this.#places[at] = this.#places[this.#length] ?? 0;
    this.#places[this.#length] = 0;
  }

  /** A view that holds until the next change. */
  all(): Uint32Array {
    return this.#places.subarray(0, this.#length);
  }
}
