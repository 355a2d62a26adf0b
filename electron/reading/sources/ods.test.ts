import { expect, test } from 'vitest';
import type { Page } from '../page/page.ts';
import { readOds } from './ods.ts';
import { writeTestOds } from './write-test-odf.ts';

const text = (value: string, attributes = '') =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const sheet = (name: string, rows: string, attributes = '') =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;
const REST = '<table:table-cell table:number-columns-repeated="16381"/>';
const ROWS_BELOW = row(
  '<table:table-cell table:number-columns-repeated="16384"/>',
  'table:number-rows-repeated="1048574"',
);

function textsOf(page: Page | undefined): string[] {
  return (page?.tables?.[0]?.cells ?? []).map((cell) => cell.words.map((word) => word.text).join(' '));
}

test('every sheet with something in it is a page of its name, without the million empty rows below', () => {
  const week = row(text('Mon') + text('Maths') + REST) + ROWS_BELOW;
  const { pages } = readOds(writeTestOds(sheet('5a', week) + sheet('empty', ROWS_BELOW) + sheet('5b', week)));
  expect(pages.map((page) => page.name)).toEqual(['5a', '5b']);
  expect(textsOf(pages[0])).toEqual(['Mon', 'Maths']);
});

test('a cell that stands several times stands in every place, a merged one covers its own', () => {
  const rows =
    row(text('Break', 'table:number-columns-repeated="3"')) +
    row(text('Maths', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + text('Art'));
  const [page] = readOds(writeTestOds(sheet('A', rows))).pages;
  expect(textsOf(page)).toEqual(['Break', 'Break', 'Break', 'Maths', 'Art']);
  const boxes = page?.tables?.[0]?.cells.map((cell) => cell.box.width) ?? [];
  expect(boxes[3]).toBeCloseTo((boxes[0] ?? 0) + (boxes[1] ?? 0));
});

test('times and dates are told by their values, whatever they look like, and words by what they show', () => {
  const moment = (kind: string, value: string, shown: string) =>
    `<table:table-cell office:value-type="${kind}" office:${kind}-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
  const rows = row(
    moment('time', 'PT08H05M00S', '8:05:00 AM') +
      moment('date', '2024-09-02', '09/02/24') +
      moment('date', '2024-09-02', 'Montag') +
      moment('time', 'PT13H45M00S', ''),
  );
  expect(textsOf(readOds(writeTestOds(sheet('A', rows))).pages[0])).toEqual(['08:05', '2024-09-02', 'Montag', '13:45']);
});

test('hidden rows, columns and sheets are not read, and that is said', () => {
  const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
  const rows = row(text('Mon') + text('secret')) + row(text('gone'), 'table:visibility="filter"') + row(text('Tue'));
  const hidden =
    '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const bytes = writeTestOds(sheet('A', columns + rows) + sheet('B', row(text('x')), 'table:style-name="H"'), {
    automatic: hidden,
  });
  const { pages, notes } = readOds(bytes);
  expect(pages.map(textsOf)).toEqual([['Mon', 'Tue']]);
  expect(notes.toSorted()).toEqual(['hidden-columns', 'hidden-rows', 'hidden-sheets']);
});

test('the header printed over a sheet is read, the sheet’s own name in it is not said again', () => {
  const master = '<style:header><text:p>Class 5b</text:p><text:p>A</text:p></style:header>';
  const [page] = readOds(writeTestOds(sheet('A', row(text('Mon'))), { master })).pages;
  expect(page?.words.map((word) => word.text)).toEqual(['Class', '5b']);
});

test('a sheet with something in a million rows is read up to the limit, and that is said', () => {
  const rows = row(text('Maths', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"');
  const { pages, notes } = readOds(writeTestOds(sheet('A', rows)));
  expect(notes).toEqual(['cells-cut-short']);
  expect(textsOf(pages[0]).length).toBeLessThanOrEqual(60_000);
});
