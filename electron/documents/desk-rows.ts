import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { StoredDocument } from '../store/documents/stored-document.ts';
import { asLaidOut, asSettled } from './document-row.ts';

type Known = Pick<StoredDocument, 'userId' | 'sha256'>;

/** The documents that lie on the desk: the row that windows look at, and what only we know of each. */
export class DeskRows {
  /** By document, in the order they were added: a map keeps it, also when a row is replaced. */
  #rows = new Map<string, DocumentRow>();
  #known = new Map<string, Known>();

  get size(): number {
    return this.#rows.size;
  }

  all(): DocumentRow[] {
    return [...this.#rows.values()];
  }

  find(documentId: string): DocumentRow | undefined {
    return this.#rows.get(documentId);
  }

  /** Who handed it in. */
  userOf(documentId: string): string | undefined {
    return this.#known.get(documentId)?.userId;
  }

  /** Lays out what the cabinet holds, and nothing else. */
  layOut(documents: readonly StoredDocument[]): void {
    this.clear();
    this.lookAgain(documents);
  }

  /** The same, where of what lies here already its row is kept and only what was settled elsewhere is another. */
  lookAgain(documents: readonly StoredDocument[]): void {
    const before = this.#rows;
    this.#known = new Map(documents.map(({ documentId, userId, sha256 }) => [documentId, { userId, sha256 }]));
    this.#rows = new Map(
      documents.map((stored) => {
        const shown = before.get(stored.documentId);
        return [stored.documentId, shown === undefined ? asLaidOut(stored) : asSettled(shown, stored)];
      }),
    );
  }

  add(row: DocumentRow, known: Known): void {
    this.#known.set(row.documentId, known);
    this.#rows.set(row.documentId, row);
  }

  set(row: DocumentRow): void {
    this.#rows.set(row.documentId, row);
  }

  remove(documentId: string): void {
    this.#rows.delete(documentId);
    this.#known.delete(documentId);
  }

  clear(): void {
    this.#rows = new Map();
    this.#known = new Map();
  }

  /** A document with the same content that was read: the first that came may have been approved long ago. */
  twinOf(documentId: string): string | null {
    const sha256 = this.#known.get(documentId)?.sha256;
    const onDesk = [...this.#known].find(
      ([id, other]) => id !== documentId && other.sha256 === sha256 && this.#rows.get(id)?.state === 'read',
    )?.[0];
    return onDesk ?? this.#rows.get(documentId)?.duplicateOf ?? null;
  }
}
