import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { LARGEST_DOCUMENT } from '../../shared/ipc/document-messages.ts';
import { readNamedFile } from './read-named-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'named-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('an ordinary file is read whole', async () => {
  const path = join(folder, 'week.pdf');
  const bytes = new Uint8Array(3_000_001).map((_none, at) => at % 251);
  await writeFile(path, bytes);
  const read = await readNamedFile(path);
  expect(read.ok && Buffer.compare(read.value.bytes, bytes)).toBe(0);
  expect(read).toMatchObject({ value: { name: 'week.pdf' } });
});

test('a file one byte past the largest document is refused, and the largest is read', async () => {
  const path = join(folder, 'large.pdf');
  await writeFile(path, '');
  await truncate(path, LARGEST_DOCUMENT + 1);
  expect(await readNamedFile(path)).toEqual({ ok: false, error: deskError('tooLarge') });
  await truncate(path, LARGEST_DOCUMENT);
  expect(await readNamedFile(path)).toMatchObject({ ok: true });
});

test('a folder is refused, and a missing file, in a sentence of one line however its name looks', async () => {
  expect(await readNamedFile(folder)).toMatchObject({ error: { code: 'fileNotOpened' } });
  const missing = deskError('fileMissing', { name: 'a b.pdf' });
  expect(await readNamedFile(join(folder, 'a\nb.pdf'))).toEqual({ ok: false, error: missing });
});

test.skipIf(process.platform === 'win32')('a pipe nobody writes to is refused at once', async () => {
  const path = join(folder, 'pipe.pdf');
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
  expect(await readNamedFile(path)).toEqual({ ok: false, error: deskError('fileNotOpened', { name: 'pipe.pdf' }) });
});

test.skipIf(process.platform !== 'linux')(
  'a file whose reading never ends is given up, whatever it claims',
  async () => {
    const read = await readNamedFile('/proc/kmsg', 300);
    expect(read).toEqual({ ok: false, error: deskError('fileNotOpened', { name: 'kmsg' }) });
  },
);
