/** One measured figure. `goal` and `met` are null for a figure that is only there to compare with. */
export type Entry = {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly goal: number | null;
  readonly met: boolean | null;
};

/** What every bench/NAME.ts exports as `measure`; `words` are what stood behind the name on the command line. */
export type Measure = (words: readonly string[]) => Promise<Entry[]>;
