import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSamples } from './samples.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  for (const name of ['b-week.pdf', 'a-week.docx', 'truth.json', '.hidden']) await writeFile(join(folder, name), name);
});
afterAll(() => rm(folder, { recursive: true }));

test('samples are the documents in the folder, by name', async () => {
  expect((await openSamples(folder).list()).map((row) => row.sample)).toEqual(['a-week.docx', 'b-week.pdf']);
});

test('a listed sample can be read, and nothing else of the disk', async () => {
  const samples = openSamples(folder);
  expect(Buffer.from((await samples.read('a-week.docx')) ?? []).toString()).toBe('a-week.docx');
  for (const name of ['truth.json', '../a-week.docx', '..', '/etc/hosts']) expect(await samples.read(name)).toBeNull();
});

test('without a folder there are no samples', async () => {
  expect(await openSamples(join(folder, 'missing')).list()).toEqual([]);
});
