import type { Guard } from '../../shared/access/guard.ts';
import type { Whose } from '../../shared/access/may.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentOpened, DocumentRow, ReadingProgress } from '../../shared/ipc/document-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PagePicture } from '../reading/reader-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { asBeingRead, asCancelled, asFailed, asNotReadAgain, asRead, asReadAgain, asWaiting } from './document-row.ts';
import { isCancellable, isRetryable, MOST_DOCUMENTS, nextToRead } from './intake-queue.ts';
import { asKept } from './kept-outcome.ts';
import type { Papers } from './papers.ts';
import { estimateSecondsLeft } from './seconds-left.ts';
import { sha256Of } from './sha256.ts';

type Parts = {
  readonly papers: Papers;
  readonly read: (file: FileToRead, hooks: ReadHooks) => Promise<ReadOutcome>;
  /** Told after every change of a row. */
  readonly onChanged: () => void;
  /** Told what the reading itself threw; the document is set apart and the queue goes on. */
  readonly onDisaster: (error: unknown) => void;
  readonly now: () => number;
  readonly newId: () => string;
};

type ToRead = Pick<DocumentRow, 'documentId' | 'name'> & { readonly isAgain: boolean };
type Known = { readonly userId: string; readonly sha256: string };

/**
 * The documents on the desk while the office is open, and the one queue before the reader: of what waits to be read, and of
 * what is read once more, which may lie on no desk any more. What is kept is kept in the cabinet; here stand the rows that
 * windows look at. What to do next is decided in intake-queue.ts.
 */
export class Shelf {
  readonly #parts: Parts;
  /** By document, in the order they were added: a map keeps it, also when a row is replaced. */
  #rows = new Map<string, DocumentRow>();
  #known = new Map<string, Known>();
  /** What of the queue was read before: it keeps its state, and a row only where it has one. */
  #rereads = new Map<string, { readonly name: string; readonly userId: string }>();
  /** In the order they are read: a document that is retried goes to the end. */
  #queue = new Set<string>();
  #inHand: { readonly documentId: string; readonly controller: AbortController } | null = null;
  /** Another one after each lock: what comes back from before it is no longer this desk's. */
  #opening = {};

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Lays out what the cabinet holds, and goes on reading what was waiting. */
  async layOut(): Promise<Result<undefined, DeskError>> {
    const opening = this.#opening;
    const listed = await this.#parts.papers.list();
    if (!listed.ok) return listed;
    if (opening !== this.#opening) return failed(deskError('locked')); // meanwhile: the desk stays clear
    const { documents, queue, rereads } = listed.value;
    this.#known = new Map(documents.map(({ documentId, userId, sha256 }) => [documentId, { userId, sha256 }]));
    this.#rows = new Map(
      documents.map(({ userId: _user, sha256: _sha, ...row }) => [row.documentId, { ...row, progress: null }]),
    );
    this.#rereads = new Map(rereads.map(({ documentId, ...reread }) => [documentId, reread]));
    this.#queue = new Set(queue);
    this.#parts.onChanged();
    void this.#readNext();
    return ok(undefined);
  }

  /** Clears the desk: the office was locked. What was being read is read again when somebody is back. */
  clear(): void {
    this.#opening = {};
    this.#inHand?.controller.abort();
    this.#inHand = null;
    this.#rows = new Map();
    this.#known = new Map();
    this.#rereads = new Map();
    this.#queue = new Set();
    this.#parts.onChanged();
  }

  rows(): DocumentRow[] {
    return [...this.#rows.values()];
  }

  /** The rows of the documents that someone with this guard may know of. */
  rowsFor(guard: Guard): DocumentRow[] {
    const rows = guard.keep(this.rows(), ({ documentId }) => this.whose(documentId));
    return rows.map((row) => this.#withoutOthers(row, guard));
  }

  /** That somebody else handed in the same file is not for everybody to know. */
  #withoutOthers(row: DocumentRow, guard: Guard): DocumentRow {
    if (row.duplicateOf === null) return row;
    const whose = this.whose(row.duplicateOf) ?? { userId: null, personIds: [], classIds: [] };
    return guard.admits(whose) ? row : { ...row, duplicateOf: null };
  }

  whose(documentId: string): Whose | null {
    const userId = this.#known.get(documentId)?.userId ?? this.#rereads.get(documentId)?.userId;
    return userId === undefined ? null : { userId, personIds: [], classIds: [] };
  }

  /** The same also of what no longer lies on the desk. */
  async findWhose(documentId: string): Promise<Whose | null> {
    const whose = this.whose(documentId);
    if (whose !== null) return whose;
    const asked = await this.#parts.papers.whose(documentId);
    return asked.ok ? asked.value : null;
  }

  /**
   * What lies on the desk was settled elsewhere: approved or erased, and off it; opened for editing again or taken back
   * from the bin, and back on it. What waits of that is read on.
   */
  async lookAgain(): Promise<void> {
    const opening = this.#opening;
    const listed = await this.#parts.papers.list();
    if (!listed.ok || opening !== this.#opening) return;
    const { documents, queue, rereads } = listed.value;
    const inHand = this.#inHand;
    // What is being read waits in the cabinet until it is settled: not there any more means that it was erased or binned.
    if (inHand !== null && !queue.includes(inHand.documentId)) inHand.controller.abort();
    const waiting = new Set(queue);
    for (const documentId of this.#queue) if (!waiting.has(documentId)) this.#queue.delete(documentId);
    for (const documentId of queue) this.#queue.add(documentId);
    this.#rereads = new Map(rereads.map(({ documentId, ...reread }) => [documentId, reread]));
    const before = this.#rows;
    this.#known = new Map(documents.map(({ documentId, userId, sha256 }) => [documentId, { userId, sha256 }]));
    this.#rows = new Map(
      documents.map(({ userId: _user, sha256: _sha, ...row }) => {
        const shown = before.get(row.documentId);
        if (shown === undefined) return [row.documentId, { ...row, progress: null }];
        // The cabinet decides which of its duplicates stands for the others, and knows what people have settled.
        const summary = shown.state === 'read' ? row.summary : shown.summary;
        return [row.documentId, { ...shown, summary, duplicateOf: row.duplicateOf }];
      }),
    );
    this.#parts.onChanged();
    void this.#readNext();
  }

  async add(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    userId: string,
  ): Promise<Result<{ documentId: string }, DeskError>> {
    if (this.#rows.size >= MOST_DOCUMENTS) return failed(deskError('deskFull'));
    const opening = this.#opening;
    const sha256 = await sha256Of(bytes);
    const documentId = this.#parts.newId();
    const added = await this.#parts.papers.add({ documentId, name, sha256, bytes });
    if (!added.ok) return added;
    if (opening !== this.#opening) return ok({ documentId }); // kept, and laid out when somebody is back
    this.#known.set(documentId, { userId, sha256 });
    this.#rows.set(documentId, {
      ...{ documentId, name, bytes: bytes.byteLength, addedAt: this.#parts.now(), ...added.value },
      ...{ state: 'waiting', progress: null, summary: null, problem: null },
    });
    this.#enqueue(documentId);
    return ok({ documentId });
  }

  open(documentId: string): Promise<Result<DocumentOpened, DeskError>> {
    return this.#parts.papers.open(documentId);
  }

  /** Of the newest reading, unless another is meant. */
  async picture(documentId: string, page: number, reading: number | null = null): Promise<PagePicture | null> {
    const picture = await this.#parts.papers.picture({ documentId, page, reading });
    return picture.ok ? picture.value : null;
  }

  async cancel(documentId: string): Promise<Result<undefined, DeskError>> {
    const row = this.#rows.get(documentId);
    const isAgain = this.#rereads.has(documentId);
    if (row === undefined && !isAgain) return failed(deskError('notFound'));
    // It finished while the clerk reached for the button.
    if (!isAgain && row !== undefined && !isCancellable(row)) return ok(undefined);
    if (this.#inHand?.documentId === documentId) {
      this.#inHand.controller.abort();
      return ok(undefined);
    }
    const kept = await this.#parts.papers.settle(documentId, { state: 'cancelled' });
    if (!kept.ok) return kept;
    this.#queue.delete(documentId);
    this.#rereads.delete(documentId);
    if (row !== undefined) this.#setRow(isAgain ? asNotReadAgain(row, null) : asCancelled(row));
    return kept;
  }

  /** Once more through the reader, for a sheet that was read before. */
  async readAgain(documentId: string): Promise<Result<undefined, DeskError>> {
    const opening = this.#opening;
    const kept = await this.#parts.papers.readAgain(documentId);
    if (!kept.ok) return kept;
    if (opening !== this.#opening || this.#rereads.has(documentId)) return ok(undefined);
    const { name, userId } = kept.value;
    this.#rereads.set(documentId, { name, userId });
    this.#enqueue(documentId);
    return ok(undefined);
  }

  async retry(documentId: string): Promise<Result<undefined, DeskError>> {
    const row = this.#rows.get(documentId);
    if (row === undefined) return failed(deskError('notFound'));
    if (!isRetryable(row)) return ok(undefined);
    const kept = await this.#parts.papers.settle(documentId, { state: 'waiting' });
    if (!kept.ok) return kept;
    this.#setRow(asWaiting(row));
    this.#enqueue(documentId);
    return ok(undefined);
  }

  async remove(documentId: string): Promise<Result<undefined, DeskError>> {
    const binned = await this.#parts.papers.bin(documentId);
    if (!binned.ok) return binned;
    if (this.#inHand?.documentId === documentId) this.#inHand.controller.abort();
    this.#queue.delete(documentId);
    this.#rereads.delete(documentId);
    this.#rows.delete(documentId);
    this.#known.delete(documentId);
    this.#parts.onChanged();
    await this.lookAgain();
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
    const documentId = nextToRead([...this.#queue].flatMap((id) => this.#queued(id) ?? []));
    if (documentId === null) return;
    const reread = this.#rereads.get(documentId);
    const row = this.#rows.get(documentId);
    const name = reread?.name ?? row?.name;
    if (name === undefined) return;

    const opening = this.#opening;
    const controller = new AbortController();
    this.#inHand = { documentId, controller };
    if (row !== undefined) this.#setRow(reread ? asReadAgain(row, null) : asBeingRead(row, null));
    const outcome = await this.#readOne({ documentId, name, isAgain: reread !== undefined }, controller.signal);
    if (opening !== this.#opening) return; // locked meanwhile: it still waits in the cabinet
    this.#inHand = null;
    this.#queue.delete(documentId);
    await (reread ? this.#settleAgain(documentId, outcome) : this.#settle(documentId, outcome));
    if (opening === this.#opening) void this.#readNext();
  }

  #queued(documentId: string): Pick<DocumentRow, 'documentId' | 'state'> | undefined {
    return this.#rereads.has(documentId) ? { documentId, state: 'waiting' } : this.#rows.get(documentId);
  }

  /** The same bytes give the same reading: what was read of them under another name is not read again, unless asked for. */
  async #readOne({ documentId, name, isAgain }: ToRead, signal: AbortSignal): Promise<ReadOutcome> {
    const twin = isAgain ? null : await this.#readingOfSameContent(documentId, name);
    if (twin !== null) return twin;
    const original = await this.#parts.papers.original(documentId);
    if (!original.ok) return { kind: 'refused', problem: original.error };
    // The reader takes the buffer along: a copy of its own.
    return this.#read({ name, bytes: new Uint8Array(original.value) }, documentId, signal);
  }

  async #readingOfSameContent(documentId: string, name: string): Promise<ReadOutcome | null> {
    const sha256 = this.#known.get(documentId)?.sha256;
    const onDesk = [...this.#known].find(
      ([id, other]) => id !== documentId && other.sha256 === sha256 && this.#rows.get(id)?.state === 'read',
    )?.[0];
    // The first that came may have been approved long ago.
    const twin = onDesk ?? this.#rows.get(documentId)?.duplicateOf ?? null;
    if (twin === null) return null;
    const opened = await this.open(twin);
    if (!opened.ok) return null;
    const { reading, pages } = opened.value;
    const pictures = await Promise.all(pages.map(({ page }) => this.picture(twin, page)));
    return {
      kind: 'done',
      document: {
        reading: { ...reading, source: { ...reading.source, name } },
        pages,
        pictures: pictures.filter((picture) => picture !== null),
      },
    };
  }

  #read(file: FileToRead, documentId: string, signal: AbortSignal): Promise<ReadOutcome> {
    const startedAt = this.#parts.now();
    const onProgress = (progress: ReadingProgress): void => {
      const row = this.#rows.get(documentId);
      const secondsLeft = estimateSecondsLeft(this.#parts.now() - startedAt, progress.fraction);
      const shown = { ...progress, secondsLeft };
      const isAgain = this.#rereads.has(documentId);
      if (row !== undefined) this.#setRow(isAgain ? asReadAgain(row, shown) : asBeingRead(row, shown));
    };
    return this.#parts.read(file, { onProgress, signal }).catch((error: unknown) => {
      // A bug or a disaster; the queue must go on, or every document behind this one waits for ever.
      this.#parts.onDisaster(error);
      return { kind: 'refused', problem: deskError('unexpected') };
    });
  }

  /** Into the cabinet first: what a row says of a reading is kept. */
  async #settle(documentId: string, outcome: ReadOutcome): Promise<void> {
    if (!this.#rows.has(documentId)) return; // removed while it was being read
    const kept = await this.#parts.papers.settle(documentId, asKept(outcome));
    const row = this.#rows.get(documentId);
    if (row === undefined) return;
    // A full disk: the reading is not kept, the document is, and waits to be read once more.
    if (!kept.ok) return this.#setRow(asFailed(row, kept.error));
    switch (outcome.kind) {
      case 'done':
        return this.#setRow(asRead(row, outcome.document.reading));
      case 'refused':
        return this.#setRow(asFailed(row, outcome.problem));
      case 'cancelled':
        return this.#setRow(asCancelled(row));
    }
  }

  /** What comes of reading again waits in the cabinet as a proposal, or comes to nothing. */
  async #settleAgain(documentId: string, outcome: ReadOutcome): Promise<void> {
    if (!this.#rereads.has(documentId)) return; // removed while it was being read
    const kept = await this.#parts.papers.settle(documentId, asKept(outcome));
    this.#rereads.delete(documentId);
    const row = this.#rows.get(documentId);
    if (row === undefined) return;
    const problem = outcome.kind === 'refused' ? outcome.problem : null;
    this.#setRow(asNotReadAgain(row, kept.ok ? problem : kept.error));
  }

  #setRow(changed: DocumentRow): void {
    this.#rows.set(changed.documentId, changed);
    this.#parts.onChanged();
  }
}
