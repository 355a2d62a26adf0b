import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChunks, readPart, writeChunks } from './chunks.ts';
import type { FilePart } from './chunks.ts';
import type { OpenDatabase } from './open-database.ts';
import { addDocument, newFolder, openOffice } from './office.test-kit.ts';
import { createTestSealer } from './testing/test-sealer.ts';

const PIECE = 256 * 1024;

const sealer = createTestSealer();

/** Bytes of which no two pieces are alike. */
function bytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + Math.floor(at / PIECE) * 7) & 255;
  return bytes;
}

async function officeWithFile(length: number) {
  const office = await openOffice(newFolder());
  const document = office.inTransaction((write) => addDocument(write));
  const file: FilePart & { keyId: string } = { ...document, part: 'original' };
  office.inTransaction((write) => writeChunks(write, file, bytesOf(length), sealer));
  return { office, file };
}

const change = ({ inTransaction }: OpenDatabase, ...statements: string[]) =>
  inTransaction((write) => statements.forEach((sql) => write.run(sql)));

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 5])(
  'a file of %i bytes comes back as it was',
  async (length) => {
    const { office, file } = await officeWithFile(length);
    const part = readPart(office.read, file, sealer);
    expect(part.ok && Buffer.compare(part.value, bytesOf(length))).toBe(0);
  },
);

test('pieces come one by one, in order', async () => {
  const { office, file } = await officeWithFile(2 * PIECE + 5);
  const sizes = [...readChunks(office.read, file, sealer)].map((piece) => piece.ok && piece.value.byteLength);
  expect(sizes).toEqual([PIECE, PIECE, 5]);
});

test.each([
  ['cut at its end', ['DELETE FROM chunks WHERE number = 2']],
  ['cut at its start', ['DELETE FROM chunks WHERE number = 0', 'UPDATE chunks SET number = number - 1']],
  ['missing its middle', ['DELETE FROM chunks WHERE number = 1']],
  [
    'with two pieces swapped',
    [
      'UPDATE chunks SET number = 9 WHERE number = 0',
      'UPDATE chunks SET number = 0 WHERE number = 1',
      'UPDATE chunks SET number = 1 WHERE number = 9',
    ],
  ],
  [
    'with a piece repeated',
    ['UPDATE chunks SET sealed = (SELECT sealed FROM chunks WHERE number = 0) WHERE number = 1'],
  ],
  [
    'with a piece too many',
    ['INSERT INTO chunks SELECT document_id, part, 3, writing_id, key_id, sealed FROM chunks WHERE number = 2'],
  ],
  ['under another name', ["UPDATE chunks SET part = 'page-1'"]],
])('a file %s is found out', async (_how, statements) => {
  const { office, file } = await officeWithFile(3 * PIECE);
  change(office, ...statements);
  const renamed = office.read.get<{ part: 'original' | 'page-1' }>('SELECT part FROM chunks');
  const read = readPart(office.read, { ...file, part: renamed?.part ?? 'original' }, sealer);
  expect(read).toEqual({ ok: false, error: { code: 'file-damaged' } });
});

test('a page drawn anew takes the place of the old picture, and a piece of the old one does not fit in', async () => {
  const { office, file } = await officeWithFile(2 * PIECE);
  change(office, 'CREATE TABLE old AS SELECT * FROM chunks');
  const drawnAnew = bytesOf(2 * PIECE).fill(1);
  office.inTransaction((write) => writeChunks(write, file, drawnAnew, sealer));
  expect(readPart(office.read, file, sealer)).toMatchObject({ ok: true });
  change(office, 'DELETE FROM chunks WHERE number = 1', 'INSERT INTO chunks SELECT * FROM old WHERE number = 1');
  expect(readPart(office.read, file, sealer)).toEqual({ ok: false, error: { code: 'file-damaged' } });
});

test('a file that was never there is missing, not damaged', async () => {
  const { office, file } = await officeWithFile(1);
  const page = { documentId: file.documentId, part: 'page-1' } as const;
  expect(readPart(office.read, page, sealer)).toEqual({ ok: false, error: { code: 'file-missing' } });
});

test('whatever byte of a sealed piece is changed, the file is found damaged', async () => {
  const { office, file } = await officeWithFile(PIECE + 100);
  const whole =
    office.read.get<{ sealed: Uint8Array }>('SELECT sealed FROM chunks WHERE number = 1')?.sealed ?? bytesOf(0);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
      const changed = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ difference : byte));
      office.inTransaction((write) => write.run('UPDATE chunks SET sealed = ? WHERE number = 1', changed));
      expect(readPart(office.read, file, sealer)).toEqual({ ok: false, error: { code: 'file-damaged' } });
    }),
    { seed: 33, numRuns: 25 },
  );
});
