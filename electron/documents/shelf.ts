import type { Guard } from '../../shared/access/guard.ts';
import type { Whose } from '../../shared/access/may.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentRow, ReadingProgress } from '../../shared/ipc/document-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { DocumentRead, PagePicture } from '../reading/reader-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { asBeingRead, asCancelled, asFailed, asRead, asWaiting } from './document-row.ts';
import { findOriginal, hasRoom, isCancellable, isRetryable, nextToRead, rowsWithout } from './intake-queue.ts';
import { estimateSecondsLeft } from './seconds-left.ts';
import { sha256Of } from './sha256.ts';

type ShelfDocument = {
  /** The account it came from. */
  readonly userId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  read: DocumentRead | null;
};

type Parts = {
  readonly read: (file: FileToRead, hooks: ReadHooks) => Promise<ReadOutcome>;
  /** Told after every change of a row. */
  readonly onChanged: () => void;
  /** Told what the reading itself threw; the document is set apart and the queue goes on. */
  readonly onDisaster: (error: unknown) => void;
  readonly mostKeptBytes: number;
  readonly mostDocuments: number;
  readonly now: () => number;
  readonly newId: () => string;
};

/**
 * The documents of this sitting, in memory until they have a store, and the one queue before the reader. It remembers
 * and it acts; what to do next is decided in intake-queue.ts.
 */
export class Shelf {
  readonly #parts: Parts;
  readonly #documents = new Map<string, ShelfDocument>();
  /** By document, in the order they were added: a map keeps it, also when a row is replaced. */
  #rows = new Map<string, DocumentRow>();
  /** In the order they are read: a document that is retried goes to the end. */
  readonly #queue = new Set<string>();
  /** Bytes of all originals and page pictures. */
  #keptBytes = 0;
  #inHand: { readonly documentId: string; readonly controller: AbortController } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  rows(): DocumentRow[] {
    return [...this.#rows.values()];
  }

  /** The rows of the documents that someone with this guard may know of. */
  rowsFor(guard: Guard): DocumentRow[] {
    return guard.keep(this.rows(), ({ documentId }) => this.whose(documentId));
  }

  whose(documentId: string): Whose | null {
    const userId = this.#documents.get(documentId)?.userId;
    return userId === undefined ? null : { userId, personIds: [], classIds: [] };
  }

  async add(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    userId: string,
  ): Promise<Result<{ documentId: string }, DeskError>> {
    const sha256 = await sha256Of(bytes);
    const kept = { bytes: this.#keptBytes, documents: this.#documents.size };
    const most = { bytes: this.#parts.mostKeptBytes, documents: this.#parts.mostDocuments };
    if (!hasRoom(kept, bytes.byteLength, most)) return failed(deskError('deskFull'));
    const documentId = this.#parts.newId();
    const duplicateOf = findOriginal(this.#known(), sha256);
    this.#documents.set(documentId, { userId, sha256, bytes, read: null });
    this.#keptBytes += bytes.byteLength;
    this.#rows.set(documentId, {
      ...{ documentId, name, bytes: bytes.byteLength, addedAt: this.#parts.now(), duplicateOf },
      ...{ state: 'waiting', progress: null, summary: null, problem: null },
    });
    this.#enqueue(documentId);
    return ok({ documentId });
  }

  open(documentId: string): Result<DocumentRead, DeskError> {
    const read = this.#documents.get(documentId)?.read ?? null;
    return read === null ? failed(deskError('notFound')) : ok(read);
  }

  picture(documentId: string, page: number): PagePicture | null {
    const pictures = this.#documents.get(documentId)?.read?.pictures ?? [];
    return pictures.find((picture) => picture.page === page) ?? null;
  }

  cancel(documentId: string): Result<undefined, DeskError> {
    const row = this.#row(documentId);
    if (row === undefined) return failed(deskError('notFound'));
    if (!isCancellable(row)) return ok(undefined); // it finished while the clerk reached for the button
    if (this.#inHand?.documentId === documentId) this.#inHand.controller.abort();
    else this.#setRow(asCancelled(row));
    return ok(undefined);
  }

  retry(documentId: string): Result<undefined, DeskError> {
    const row = this.#row(documentId);
    if (row === undefined) return failed(deskError('notFound'));
    if (!isRetryable(row)) return ok(undefined);
    this.#setRow(asWaiting(row));
    this.#enqueue(documentId);
    return ok(undefined);
  }

  remove(documentId: string): Result<undefined, DeskError> {
    const document = this.#documents.get(documentId);
    if (document === undefined) return failed(deskError('notFound'));
    this.#documents.delete(documentId);
    this.#keptBytes -= bytesOf(document);
    if (this.#inHand?.documentId === documentId) this.#inHand.controller.abort();
    this.#queue.delete(documentId);
    const left = rowsWithout(this.rows(), documentId, (id) => this.#originalOf(id));
    this.#rows = new Map(left.map((row) => [row.documentId, row]));
    this.#parts.onChanged();
    return ok(undefined);
  }

  #enqueue(documentId: string): void {
    this.#queue.delete(documentId);
    this.#queue.add(documentId);
    this.#parts.onChanged();
    void this.#readNext();
  }

  async #readNext(): Promise<void> {
    if (this.#inHand !== null) return;
    const documentId = nextToRead([...this.#queue].flatMap((id) => this.#rows.get(id) ?? []));
    const document = documentId === null ? undefined : this.#documents.get(documentId);
    const row = documentId === null ? undefined : this.#row(documentId);
    if (documentId === null || document === undefined || row === undefined) return;

    const controller = new AbortController();
    this.#inHand = { documentId, controller };
    this.#setRow(asBeingRead(row, null));
    const known = this.#readOfSameContent(document, row.name);
    const outcome =
      known ?? (await this.#read({ name: row.name, bytes: document.bytes }, documentId, controller.signal));
    this.#inHand = null;
    this.#queue.delete(documentId);
    this.#settle(documentId, outcome);
    void this.#readNext();
  }

  /** The same bytes give the same reading: what was read of them under another name is not read again. */
  #readOfSameContent(document: ShelfDocument, name: string): ReadOutcome | null {
    const twin = [...this.#documents.values()].find(
      (other) => other !== document && other.sha256 === document.sha256 && other.read !== null,
    )?.read;
    if (!twin) return null;
    const { reading } = twin;
    return { kind: 'done', document: { ...twin, reading: { ...reading, source: { ...reading.source, name } } } };
  }

  #read(file: FileToRead, documentId: string, signal: AbortSignal): Promise<ReadOutcome> {
    const startedAt = this.#parts.now();
    const onProgress = (progress: ReadingProgress): void => {
      const row = this.#row(documentId);
      const secondsLeft = estimateSecondsLeft(this.#parts.now() - startedAt, progress.fraction);
      if (row !== undefined) this.#setRow(asBeingRead(row, { ...progress, secondsLeft }));
    };
    return this.#parts.read(file, { onProgress, signal }).catch((error: unknown) => {
      // A bug or a disaster; the queue must go on, or every document behind this one waits for ever.
      this.#parts.onDisaster(error);
      return { kind: 'refused', problem: deskError('unexpected') };
    });
  }

  #settle(documentId: string, outcome: ReadOutcome): void {
    const document = this.#documents.get(documentId);
    const row = this.#row(documentId);
    if (document === undefined || row === undefined) return; // removed while it was being read
    switch (outcome.kind) {
      case 'done':
        this.#keptBytes -= bytesOf(document);
        document.read = outcome.document;
        this.#keptBytes += bytesOf(document);
        return this.#setRow(asRead(row, outcome.document.reading));
      case 'refused':
        return this.#setRow(asFailed(row, outcome.problem));
      case 'cancelled':
        return this.#setRow(asCancelled(row));
    }
  }

  #row(documentId: string): DocumentRow | undefined {
    return this.#rows.get(documentId);
  }

  #setRow(changed: DocumentRow): void {
    this.#rows.set(changed.documentId, changed);
    this.#parts.onChanged();
  }

  #known() {
    return [...this.#documents].map(([documentId, { sha256 }]) => ({ documentId, sha256 }));
  }

  #originalOf(documentId: string): string | null {
    const sha256 = this.#documents.get(documentId)?.sha256 ?? '';
    const original = findOriginal(this.#known(), sha256);
    return original === documentId ? null : original;
  }
}

function bytesOf(document: ShelfDocument): number {
  const pictures = document.read?.pictures ?? [];
  return pictures.reduce((sum, picture) => sum + picture.bytes.byteLength, document.bytes.byteLength);
}
