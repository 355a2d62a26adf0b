/** What one reader process may take before it is ended. */
export type ReaderLimits = {
  /** Without a word from the reader: a long document is fine as long as it gets on, page by page. */
  readonly silentMilliseconds: number;
  /** From handing the document over to its answer, for one that always gets on and never gets done. */
  readonly documentMilliseconds: number;
  readonly residentBytes: number;
  /** How long a reader may take to stop by itself when a document is cancelled. */
  readonly cancelMilliseconds: number;
  readonly memorySampleMilliseconds: number;
  readonly documentsPerReader: number;
  readonly replaceAboveBytes: number;
};

const GIGABYTE = 1024 ** 3;

export const readerLimits: ReaderLimits = {
  // Damaged files can make a decoder turn in circles, which nothing but its process's end stops.
  silentMilliseconds: 30_000,
  documentMilliseconds: 15 * 60_000,
  // The heaviest pictures reach 1.05 GB with every recogniser loaded; old office computers have 4 GB in all.
  residentBytes: 1.3 * GIGABYTE,
  cancelMilliseconds: 1_000,
  memorySampleMilliseconds: 200,
  documentsPerReader: 25,
  replaceAboveBytes: GIGABYTE,
};
