import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFolder } from '../database/office.test-kit.ts';
import type { Erasure } from './erasure-lines.ts';
import { addErasures, readErasures } from './erasure-list.ts';

const erasureOf = (number: number): Erasure => ({
  keyId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  erasedAt: 1_790_000_000_000 + number,
});

async function listOf(count: number) {
  const file = join(newFolder(), 'erasures.list');
  const erasures = Array.from({ length: count }, (_, number) => erasureOf(number));
  for (const erasure of erasures) await addErasures(file, [erasure]);
  return { file, erasures };
}

test('what is added is there, in order and once, however often it is added', async () => {
  const { file, erasures } = await listOf(3);
  expect(await addErasures(file, [...erasures, erasureOf(3), erasureOf(3)])).toBeNull();
  expect(await readErasures(file)).toMatchObject({ erasures: [...erasures, erasureOf(3)], lines: 4, finding: null });
});

test('where there is no list yet, nothing was erased', async () => {
  expect(await readErasures(join(newFolder(), 'erasures.list'))).toMatchObject({ erasures: [], finding: null });
});

test('a list says nothing but key ids, moments and hashes', async () => {
  const { file } = await listOf(2);
  expect(readFileSync(file, 'utf8')).toMatch(/^(\d+ [\da-f-]{36} \d{13} [\da-f]{64}\n){2}$/);
});

test('a line that was not written to its end is seen, cut off, and added again', async () => {
  const { file, erasures } = await listOf(2);
  truncateSync(file, readFileSync(file).length - 20);
  expect(await readErasures(file)).toMatchObject({ erasures: [erasures[0]], finding: { kind: 'torn' } });
  expect(await addErasures(file, erasures)).toEqual({ kind: 'torn' });
  expect(await readErasures(file)).toMatchObject({ erasures, finding: null });
});

test('a line taken out of the middle is seen, the others still count, and the broken list is kept', async () => {
  const { file, erasures } = await listOf(3);
  const lines = readFileSync(file, 'utf8').split('\n');
  const broken = [lines[0], lines[2], ''].join('\n');
  writeFileSync(file, broken);
  expect(await readErasures(file)).toMatchObject({
    erasures: [erasures[0], erasures[2]],
    finding: { kind: 'broken', line: 2 },
  });
  await addErasures(file, erasures);
  expect((await readErasures(file)).erasures).toHaveLength(3);
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe(broken);
  expect(existsSync(`${file}.unfinished`)).toBe(false);
});

test('a list that was extended by somebody else goes on', async () => {
  const { file } = await listOf(1);
  appendFileSync(file, 'half a li');
  await addErasures(file, [erasureOf(1)]);
  await addErasures(file, [erasureOf(2)]);
  expect(await readErasures(file)).toMatchObject({ erasures: [0, 1, 2].map(erasureOf), finding: null });
});

test('whatever byte is changed, it is seen', async () => {
  const { file } = await listOf(4);
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 127 }), async (at, difference) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ difference;
      writeFileSync(file, changed);
      expect((await readErasures(file)).finding).not.toBeNull();
    }),
    { seed: 40, numRuns: 60 },
  );
});
