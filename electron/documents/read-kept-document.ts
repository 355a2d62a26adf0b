import { deskError } from '../../shared/desk-error.ts';
import type { ReadingProgress } from '../../shared/ipc/document-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import type { Papers } from './papers.ts';
import { estimateSecondsLeft } from './seconds-left.ts';

export type ReadingParts = {
  readonly papers: Papers;
  readonly read: (file: FileToRead, hooks: ReadHooks) => Promise<ReadOutcome>;
  /** Told what the reading itself threw; the document is set apart and the queue goes on. */
  readonly onDisaster: (error: unknown) => void;
  readonly now: () => number;
};

type ToRead = {
  readonly documentId: string;
  readonly name: string;
  /** A document with the same content that was read, if its reading is good enough for this one. */
  readonly twin: string | null;
};

/** Reads a document as it lies in the cabinet. The same bytes give the same reading: what was read of a twin is taken as it is. */
export async function readKeptDocument(
  parts: ReadingParts,
  { documentId, name, twin }: ToRead,
  hooks: ReadHooks,
): Promise<ReadOutcome> {
  const known = twin === null ? null : await readingOfTwin(parts.papers, twin, name);
  if (known !== null) return known;
  const original = await parts.papers.original(documentId);
  if (!original.ok) return { kind: 'refused', problem: original.error };
  // The reader takes the buffer along: a copy of its own.
  return readFile(parts, { name, bytes: new Uint8Array(original.value) }, hooks);
}

/** Null where the twin does not open. */
async function readingOfTwin(papers: Papers, twin: string, name: string): Promise<ReadOutcome | null> {
  const opened = await papers.open(twin);
  if (!opened.ok) return null;
  const { reading, pages } = opened.value;
  const pictures = await Promise.all(
    pages.map(({ page }) => papers.picture({ documentId: twin, page, reading: null })),
  );
  return {
    kind: 'done',
    document: {
      reading: { ...reading, source: { ...reading.source, name } },
      pages,
      pictures: pictures.flatMap((picture) => (picture.ok && picture.value !== null ? [picture.value] : [])),
    },
  };
}

function readFile({ read, onDisaster, now }: ReadingParts, file: FileToRead, hooks: ReadHooks): Promise<ReadOutcome> {
  const startedAt = now();
  const onProgress = (progress: ReadingProgress): void => {
    const secondsLeft = estimateSecondsLeft(now() - startedAt, progress.fraction);
    hooks.onProgress({ ...progress, secondsLeft });
  };
  return read(file, { ...hooks, onProgress }).catch((error: unknown) => {
    // A bug or a disaster; the queue must go on, or every document behind this one waits for ever.
    onDisaster(error);
    return { kind: 'refused', problem: deskError('unexpected') };
  });
}
