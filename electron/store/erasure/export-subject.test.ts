import { expect, test } from 'vitest';
import { bytesNamed, createSealer, fileDocument, foundOffice } from '../backup/sealed-office.test-kit.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { createFilesCollector } from './collect-document-files.ts';
import { plainColumnsCollector } from './collect-plain-columns.ts';
import { exportSubject } from './export-subject.ts';
import type { Collector } from './export-subject.ts';

const madeAt = new Date('2026-11-23T13:01:36Z');

function filesNamed(...paths: readonly string[]): Collector {
  const files = paths.map((path) => ({ path, bytes: Buffer.from(path) }));
  return { part: 'files', collect: () => ({ entries: [], files }) };
}

const read = { get: () => undefined, all: () => [] };
const pathsOf = (...paths: readonly string[]) =>
  exportSubject({ kind: 'person', id: 'anna' }, { read, collectors: [filesNamed(...paths)], madeAt }).files.map(
    ({ path }) => path,
  );

test('a document is handed out with its file byte for byte and all that stands in the clear about it', async () => {
  const { database, keys } = await foundOffice(newFolder());
  const { documentId, keyId, bytes } = fileDocument(database, keys, bytesNamed('plan', 300_000));
  fileDocument(database, keys, bytesNamed('another', 10));
  const collectors = [createFilesCollector(createSealer(database.read, keys)), plainColumnsCollector];
  const exported = exportSubject({ kind: 'document', id: documentId }, { read: database.read, collectors, madeAt });
  expect(exported.files.map(({ path }) => path)).toEqual(['files/original']);
  expect(Buffer.compare(Buffer.from(exported.files[0]!.bytes), bytes)).toBe(0);
  expect(JSON.parse(JSON.stringify(exported.everything))).toMatchObject({
    about: { kind: 'document', id: documentId },
    madeAt: '2026-11-23T13:01:36.000Z',
    parts: {
      files: { entries: [{ part: 'original', state: 'whole' }], files: ['files/original'] },
      rows: { entries: { documents: [{ document_id: documentId, key_id: keyId, state: 'published' }] } },
    },
  });
});

test('a file that does not open is named, and the rest is handed out', async () => {
  const { database, keys } = await foundOffice(newFolder());
  const { documentId } = fileDocument(database, keys, bytesNamed('plan', 10));
  const collectors = [createFilesCollector({ seal: (plain) => plain, open: () => null }), plainColumnsCollector];
  const { everything, files } = exportSubject(
    { kind: 'document', id: documentId },
    { read: database.read, collectors, madeAt },
  );
  expect(files).toEqual([]);
  expect(everything).toMatchObject({ parts: { files: { entries: [{ state: 'file-damaged' }] } } });
});

test('a part that has nothing is named as asked', () => {
  const nothing: Collector = { part: 'activity', collect: () => null };
  const { everything } = exportSubject({ kind: 'person', id: 'anna' }, { read, collectors: [nothing], madeAt });
  expect(everything).toMatchObject({ parts: { activity: null } });
});

test('file names stay in the folder, open on every system, and do not cover one another', () => {
  expect(pathsOf('plan.pdf', 'PLAN.pdf', 'plan.pdf')).toEqual([
    'files/plan.pdf',
    'files/PLAN (2).pdf',
    'files/plan (3).pdf',
  ]);
  expect(pathsOf('../../etc/passwd', 'C:\\plan.pdf', 'con.pdf', 'a\u202eb.pdf', ' .plan. ')).toEqual([
    'files/etc/passwd',
    'files/C_/plan.pdf',
    'files/_con.pdf',
    'files/a_b.pdf',
    'files/plan',
  ]);
});
