import type { Guard } from '../../shared/access/guard.ts';
import type { Whose } from '../../shared/access/may.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentOpened, DocumentRow, ReadingProgress } from '../../shared/ipc/document-messages.ts';
import type { SeenPublished } from '../../shared/ipc/published-days.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PagePicture } from '../reading/reader-messages.ts';
import type { ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { DeskRows } from './desk-rows.ts';
import {
  asBeingRead,
  asCancelled,
  asFailed,
  asHandedIn,
  asNotReadAgain,
  asRead,
  asReadAgain,
  asSettled,
  asWaiting,
} from './document-row.ts';
import { isCancellable, isRetryable, MOST_DOCUMENTS, nextToRead } from './intake-queue.ts';
import { asKept } from './kept-outcome.ts';
import { readKeptDocument } from './read-kept-document.ts';
import type { ReadingParts } from './read-kept-document.ts';
import { rowsFor } from './rows-for.ts';
import { sha256Of } from './sha256.ts';

type Parts = ReadingParts & {
  /** Told after every change of a row. */
  readonly onChanged: () => void;
  readonly newId: () => string;
};

/**
 * The documents on the desk while the office is open, and the one queue before the reader: of what waits to be read, and of
 * what is read once more, which may lie on no desk any more. What is kept is kept in the cabinet; here stand the rows that
 * windows look at. What to do next is decided in intake-queue.ts.
 */
export class Shelf {
  readonly #parts: Parts;
  readonly #rows = new DeskRows();
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
    this.#rows.layOut(documents);
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
    this.#rows.clear();
    this.#rereads = new Map();
    this.#queue = new Set();
    this.#parts.onChanged();
  }

  rows(): DocumentRow[] {
    return this.#rows.all();
  }

  /** The rows of the documents that someone with this guard may know of. */
  rowsFor(guard: Guard): DocumentRow[] {
    return rowsFor(guard, this.rows(), (documentId) => this.whose(documentId));
  }

  whose(documentId: string): Whose | null {
    const userId = this.#rows.userOf(documentId) ?? this.#rereads.get(documentId)?.userId;
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
    this.#rows.lookAgain(documents);
    this.#parts.onChanged();
    void this.#readNext();
  }

  /** A timetable was edited: of all that lies here only its own sheet's row says anything else now. */
  async lookAgainAt(timetableId: string): Promise<void> {
    const opening = this.#opening;
    const found = await this.#parts.papers.ofTimetable(timetableId);
    if (!found.ok || found.value === null || opening !== this.#opening) return;
    const row = this.#rows.find(found.value.documentId);
    if (row !== undefined) this.#setRow(asSettled(row, found.value));
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
    const sheet = { documentId, name, bytes: bytes.byteLength, addedAt: this.#parts.now(), ...added.value };
    this.#rows.add(asHandedIn(sheet), { userId, sha256 });
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
    const row = this.#rows.find(documentId);
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
    const row = this.#rows.find(documentId);
    if (row === undefined) return failed(deskError('notFound'));
    if (!isRetryable(row)) return ok(undefined);
    const kept = await this.#parts.papers.settle(documentId, { state: 'waiting' });
    if (!kept.ok) return kept;
    this.#setRow(asWaiting(row));
    this.#enqueue(documentId);
    return ok(undefined);
  }

  async remove(documentId: string, seen: SeenPublished): Promise<Result<undefined, DeskError>> {
    const binned = await this.#parts.papers.bin(documentId, seen);
    if (!binned.ok) return binned;
    if (this.#inHand?.documentId === documentId) this.#inHand.controller.abort();
    this.#queue.delete(documentId);
    this.#rereads.delete(documentId);
    this.#rows.remove(documentId);
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
    const row = this.#rows.find(documentId);
    const name = reread?.name ?? row?.name;
    if (name === undefined) return;

    const opening = this.#opening;
    const controller = new AbortController();
    this.#inHand = { documentId, controller };
    if (row !== undefined) this.#setRow(reread ? asReadAgain(row, null) : asBeingRead(row, null));
    // Who asks for it to be read once more does not want to be given what was read before.
    const twin = reread === undefined ? this.#rows.twinOf(documentId) : null;
    const onProgress = (progress: ReadingProgress): void => this.#showProgress(documentId, progress);
    const hooks = { onProgress, signal: controller.signal };
    const outcome = await readKeptDocument(this.#parts, { documentId, name, twin }, hooks);
    if (opening !== this.#opening) return; // locked meanwhile: it still waits in the cabinet
    this.#inHand = null;
    this.#queue.delete(documentId);
    await (reread ? this.#settleAgain(documentId, outcome) : this.#settle(documentId, outcome));
    if (opening === this.#opening) void this.#readNext();
  }

  #queued(documentId: string): Pick<DocumentRow, 'documentId' | 'state'> | undefined {
    return this.#rereads.has(documentId) ? { documentId, state: 'waiting' } : this.#rows.find(documentId);
  }

  #showProgress(documentId: string, progress: ReadingProgress): void {
    const row = this.#rows.find(documentId);
    if (row === undefined) return;
    this.#setRow(this.#rereads.has(documentId) ? asReadAgain(row, progress) : asBeingRead(row, progress));
  }

  /** Into the cabinet first: what a row says of a reading is kept. */
  async #settle(documentId: string, outcome: ReadOutcome): Promise<void> {
    if (this.#rows.find(documentId) === undefined) return; // removed while it was being read
    const kept = await this.#parts.papers.settle(documentId, asKept(outcome));
    const row = this.#rows.find(documentId);
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
    const row = this.#rows.find(documentId);
    if (row === undefined) return;
    const problem = outcome.kind === 'refused' ? outcome.problem : null;
    this.#setRow(asNotReadAgain(row, kept.ok ? problem : kept.error));
  }

  #setRow(changed: DocumentRow): void {
    this.#rows.set(changed);
    this.#parts.onChanged();
  }
}
