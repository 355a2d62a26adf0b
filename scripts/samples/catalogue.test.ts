import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../machine/repository.ts';
import { samples } from './catalogue.ts';
import { writeDocx } from './docx.ts';
import { packOfficeFile } from './office-zip.ts';
import type { Table } from './table.ts';
import { writeXlsx } from './xlsx.ts';

const FOLDER = join(REPOSITORY, 'resources/samples');
const names = samples.map(({ file }) => file);

test.each(names)('the sample %s lies there, is small, and its truth is what it was drawn from', (file) => {
  const sample = samples.find((one) => one.file === file);
  const bytes = statSync(join(FOLDER, file)).size;
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(300_000);
  const truth: unknown = JSON.parse(readFileSync(join(FOLDER, `${parse(file).name}.truth.json`), 'utf8'));
  expect(truth).toEqual(JSON.parse(JSON.stringify(sample?.truth)));
});

test('no sample lies there that the script does not draw', () => {
  const others = readdirSync(FOLDER).filter((file) => !/\.(truth\.json|md)$/.test(file) && !names.includes(file));
  expect(others).toEqual([]);
});

const table: Table = [
  [
    { lines: ['a & b'], columns: 2, fill: 'FF0000' },
    { lines: ['<c>'], turn: 'up' },
  ],
  [{ lines: ['d'], rows: 2 }, { lines: [] }, { lines: ['e', 'f'] }],
  [{ lines: ['g'], columns: 2 }],
];

/** A part of an Office file as a document; a fault in its XML fails the test. */
function readPart(file: Buffer, part: string): ReturnType<DOMParser['parseFromString']> {
  const bytes = unzipSync(file)[part];
  if (!bytes) throw new Error(`${part} is missing`);
  const refuse = (_level: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError: refuse }).parseFromString(strFromU8(bytes), 'text/xml');
}

test('every row of a Word sample fills the whole grid, and merged cells go on', () => {
  const document = readPart(writeDocx('Heading', table), 'word/document.xml');
  const widths = [...document.getElementsByTagName('w:tr')].map((row) =>
    [...row.getElementsByTagName('w:tcW')].reduce((sum, cell) => sum + Number(cell.getAttribute('w:w')), 0),
  );
  expect(widths).toEqual([14_400, 14_400, 14_400]);
  const merges = [...document.getElementsByTagName('w:vMerge')].map((merge) => merge.getAttribute('w:val') ?? '');
  expect(merges).toEqual(['restart', '']);
});

test('an Excel sample names its merged cells by their corners', () => {
  const sheet = readPart(writeXlsx('Tab', 'Heading', table), 'xl/worksheets/sheet1.xml');
  const merges = [...sheet.getElementsByTagName('mergeCell')].map((merge) => merge.getAttribute('ref'));
  expect(merges).toEqual(['A3:B3', 'A4:A5', 'B5:C5']);
});

test('every part of the Office samples is well-formed XML', () => {
  for (const file of [writeDocx('A & B', table), writeXlsx('A & B', 'C < D', table)]) {
    const parts = Object.keys(unzipSync(file));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(readPart(file, part).documentElement).not.toBeNull();
  }
});

test('the same parts give the same bytes', () => {
  expect(packOfficeFile({ 'a.xml': '<a/>' }).equals(packOfficeFile({ 'a.xml': '<a/>' }))).toBe(true);
});
