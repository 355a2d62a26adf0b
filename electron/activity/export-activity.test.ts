import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { happening, writeChain } from '../../shared/activity/testing/write-chain.ts';
import { verifyChain } from '../../shared/activity/verify-chain.ts';
import { createHeadMac, hashText, newSalt } from './chain-crypto.ts';
import { activityAsCsv, activityAsJson, ActivityExport } from './export-activity.ts';

const mac = createHeadMac(createSecretKey(Buffer.alloc(32, 7)));

function cellsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data;
}

test('a table says who did what to what and when', () => {
  const { entries } = writeChain(
    [happening({ details: { name: 'week "2".pdf', pages: -1, class: null } })],
    hashText,
    mac,
  );
  expect(cellsOf(activityAsCsv(entries, new Map([['office', 'Ms. Example, office']])))).toEqual([
    ['number', 'time', 'action', 'who', 'about', 'details'],
    [
      ...['1', '2023-11-14T22:13:20.000Z', 'document.imported', 'Ms. Example, office', 'document week'],
      'name: week "2".pdf; pages: -1; class: -',
    ],
  ]);
});

test('details that were erased are said to be, and an account without a name stands for itself', () => {
  const { entries } = writeChain([happening()], hashText, mac);
  const [, cells] = cellsOf(activityAsCsv([{ ...entries[0]!, payload: null }], new Map()));
  expect(cells?.slice(3)).toEqual(['office', 'document week', '[erased]']);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '\u200B=1',
  '＝1',
  '=HYPERLINK("x")\n"more"',
  '\n=1',
])('a name like %j is text to a spreadsheet', (name) => {
  const { entries } = writeChain([happening()], hashText, mac);
  const [, cells] = cellsOf(activityAsCsv(entries, new Map([['office', name]])));
  expect(cells?.[3]).toBe(`'${name}`);
});

test('no text whatever ends in a cell that begins as a formula does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '=', '+', '-', '@', '\t'), (text, sign) => {
      const { entries } = writeChain([happening()], hashText, mac);
      const csv = activityAsCsv(entries, new Map([['office', sign + text]]));
      for (const cell of cellsOf(csv)[1] ?? []) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
    }),
    { seed: 36, numRuns: 300 },
  );
});

test('an export in JSON can be verified like the chain it was made from', () => {
  const { entries, head } = writeChain([happening(), happening({ code: 'document.read' })], hashText, mac);
  const read = ActivityExport.parse(JSON.parse(activityAsJson(entries, head)));
  expect(verifyChain({ ...read, hash: hashText, mac })).toMatchObject({ isIntact: true, entries: 2 });
});

test('a salt is never the same twice', () => {
  expect(newSalt()).toMatch(/^[0-9a-f]{64}$/);
  expect(newSalt()).not.toBe(newSalt());
});
