/** What one reader process may take before it is ended. */
export type ReaderLimits = {
  /** From handing the document over to its answer. */
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
  documentMilliseconds: 120_000,
  residentBytes: 2 * GIGABYTE,
  cancelMilliseconds: 1_000,
  memorySampleMilliseconds: 200,
  documentsPerReader: 25,
  replaceAboveBytes: GIGABYTE,
};
