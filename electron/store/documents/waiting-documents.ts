import type { KeyObject } from 'node:crypto';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readPart, writeChunks } from '../database/chunks.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { Sealer } from '../database/sealer.ts';
import { openPayload, sealPayload } from '../keys/sealed-payload.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keyIdOf, nameOfDocument } from './documents.ts';
import { LockedReadingPayload, lockedReadingPlace, queueToRead } from './locked-readings.ts';
import { picturePart } from './readings.ts';
import type { DocumentOutcome } from './readings.ts';
import { listRereads } from './rereads.ts';

type Waiting = { readonly name: string; readonly keyId: string; readonly key: KeyObject };

/**
 * The documents that wait while the office is locked, each with its own key and nobody else's: by them nothing opens but
 * the sheets that have never been read. What is read of one is sealed under its key, which is let go of then; the data
 * key, the office's, people's and all other documents' are gone already.
 */
export class WaitingDocuments {
  readonly #database: OpenDatabase;
  /** In the order they are read. */
  readonly #waiting: Map<string, Waiting>;

  constructor(database: OpenDatabase, waiting: Map<string, Waiting>) {
    this.#database = database;
    this.#waiting = waiting;
  }

  next(): { readonly documentId: string; readonly name: string; readonly bytes: Uint8Array } | null {
    for (const [documentId, { name, key }] of this.#waiting) {
      const original = readPart(this.#database.read, { documentId, part: 'original' }, sealerOf(key));
      if (original.ok) return { documentId, name, bytes: original.value };
      // Damaged: that is said when somebody is there to hear it.
      this.#waiting.delete(documentId);
    }
    return null;
  }

  /** Keeps what was read until somebody signs in and it is filed. */
  keep(documentId: string, outcome: DocumentOutcome): Result<undefined, DeskError> {
    const known = this.#waiting.get(documentId);
    if (known === undefined) return failed(deskError('notFound'));
    if (outcome.state !== 'read' && outcome.state !== 'failed') return failed(deskError('badRequest'));
    const pictures = outcome.state === 'read' ? outcome.pictures : [];
    const { keyId, key } = known;
    this.#database.inTransaction((write) => {
      for (const picture of pictures) {
        const { part, bytes } = picturePart(picture);
        writeChunks(write, { documentId, part, keyId }, bytes, sealerOf(key));
      }
      const plain = Buffer.from(JSON.stringify(LockedReadingPayload.parse(outcome)), 'utf8');
      write.run(
        'INSERT OR REPLACE INTO readings_while_locked (document_id, key_id, sealed) VALUES (?, ?, ?)',
        ...[documentId, keyId, sealPayload(key, plain, lockedReadingPlace(documentId, keyId))],
      );
    });
    this.#waiting.delete(documentId);
    return ok(undefined);
  }

  drop(): void {
    this.#waiting.clear();
  }
}

/**
 * To be asked before the office lets go of its keys. What was read before is not kept: its key opens more than the sheet,
 * its readings, versions and edits too. It is read again when somebody is back.
 */
export function keepWaiting(office: OpenOffice): WaitingDocuments {
  const rereads = new Set(listRereads(office).map(({ documentId }) => documentId));
  const unread = queueToRead(office).filter((documentId) => !rereads.has(documentId));
  const waiting = unread.flatMap((documentId) => {
    const [name, keyId] = [nameOfDocument(office, documentId), keyIdOf(office.database.read, documentId)];
    const key = keyId === null ? null : office.records.key(keyId);
    if (name === null || keyId === null || !key?.ok) return [];
    return [[documentId, { name, keyId, key: key.value }] as const];
  });
  return new WaitingDocuments(office.database, new Map(waiting));
}

/** Seals and opens with this one key, whatever it is asked about: what is under another key does not open. */
function sealerOf(key: KeyObject): Sealer {
  return {
    seal: (plain, place) => sealPayload(key, plain, place),
    open: (sealed, place) => {
      const plain = openPayload(key, sealed, place);
      return plain.ok ? plain.value : null;
    },
  };
}
