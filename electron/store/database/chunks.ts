import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from './handles.ts';
import type { Sealer } from './sealer.ts';
import type { SealedPlace } from '../sealed-place.ts';

const PIECE_BYTES = 256 * 1024;

/** The file that came, or the picture of one of its pages, as its first reading or a later one has straightened it. */
export type FilePart = {
  readonly documentId: string;
  readonly part: 'original' | `page-${number}` | `page-${number}-reading-${number}`;
};

export type ChunkProblem =
  | { readonly code: 'file-missing' }
  /** A piece is missing, changed, in another's place, or its key is gone. */
  | { readonly code: 'file-damaged' };

/** Files a part of a document in sealed pieces, in place of what was there of it. An empty file is one empty piece. */
export function writeChunks(
  write: WriteHandle,
  { documentId, part, keyId }: FilePart & { readonly keyId: string },
  bytes: Uint8Array,
  sealer: Sealer,
): void {
  write.run('DELETE FROM chunks WHERE document_id = ? AND part = ?', documentId, part);
  const total = Math.max(1, Math.ceil(bytes.byteLength / PIECE_BYTES));
  const writingId = crypto.randomUUID();
  for (let number = 0; number < total; number += 1) {
    const plain = bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
    const sealed = sealer.seal(plain, placeOf({ documentId, part, keyId, writingId, number, total }));
    write.run(
      'INSERT INTO chunks (document_id, part, number, writing_id, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)',
      ...[documentId, part, number, writingId, keyId, sealed],
    );
  }
}

/** The part's bytes piece by piece, in order; ends after the first piece that is not what was written. */
export function* readChunks(
  read: ReadHandle,
  { documentId, part }: FilePart,
  sealer: Sealer,
): Generator<Result<Uint8Array, ChunkProblem>, void> {
  type Row = { readonly writing_id: string; readonly key_id: string; readonly sealed: Uint8Array };
  // Counted, not noted down: it is the seal of each piece that knows how many there were.
  const counted = read.get<{ total: number }>(
    'SELECT count(*) AS total FROM chunks WHERE document_id = ? AND part = ?',
    ...[documentId, part],
  );
  const total = counted?.total ?? 0;
  if (total === 0) return yield failed({ code: 'file-missing' });
  let writingId: string | null = null;
  for (let number = 0; number < total; number += 1) {
    const row = read.get<Row>(
      'SELECT writing_id, key_id, sealed FROM chunks WHERE document_id = ? AND part = ? AND number = ?',
      ...[documentId, part, number],
    );
    if (row === undefined || row.writing_id !== (writingId ??= row.writing_id)) return yield fileDamaged;
    const plain = sealer.open(row.sealed, placeOf({ documentId, part, keyId: row.key_id, writingId, number, total }));
    if (plain === null) return yield fileDamaged;
    yield ok(plain);
  }
}

/** The whole part at once. */
export function readPart(read: ReadHandle, place: FilePart, sealer: Sealer): Result<Uint8Array, ChunkProblem> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of readChunks(read, place, sealer)) {
    if (!piece.ok) return piece;
    pieces.push(piece.value);
    length += piece.value.byteLength;
  }
  // A buffer of its own: Node would put a short one among others, and posting it would take those along.
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return ok(whole);
}

const fileDamaged = failed<ChunkProblem>({ code: 'file-damaged' });

type Piece = FilePart & {
  readonly keyId: string;
  /** New for every writing: pieces of an earlier picture of the same page do not fit in. */
  readonly writingId: string;
  readonly number: number;
  readonly total: number;
};

function placeOf({ documentId, part, keyId, writingId, number, total }: Piece): SealedPlace {
  return { purpose: 'file', table: 'chunks', rowId: [documentId, part, writingId, number, total].join('/'), keyId };
}
