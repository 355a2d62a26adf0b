import { expect, test } from 'vitest';
import type { SheetCell, SheetDesign } from './sheet-design.ts';
import { contrastOf, hindranceOf } from './legibility.ts';

const sheet = (cell: SheetCell, more: Partial<SheetDesign> = {}): SheetDesign => ({
  ...{ language: 'en', width: 400, height: 300, margin: 20, font: 'Roboto', size: 14, paper: 'FFFFFF', ink: '000000' },
  parts: [
    {
      kind: 'table',
      columns: [1, 1],
      rowHeights: [30],
      rows: [[cell, { lines: [{ text: 'Music' }] }]],
      rules: { which: 'all', ink: '000000', width: 1 },
    },
  ],
  ...more,
});

test('black words in a cell of their own hinder nobody', () => {
  expect(hindranceOf(sheet({ lines: [{ text: 'Mathematics' }] }))).toBeNull();
});

test('tiny print, pale ink, words over their neighbours or over the edge are told', () => {
  expect(hindranceOf(sheet({ lines: [{ text: 'Art', scale: 0.5 }] }))).toContain('print of 7.0');
  expect(hindranceOf(sheet({ lines: [{ text: 'Art' }], ink: '999999' }))).toContain('contrast');
  expect(hindranceOf(sheet({ lines: [{ text: 'Art' }], fill: '222222' }))).toContain('contrast');
  expect(hindranceOf(sheet({ lines: [{ text: 'Donaudampfschifffahrtsgesellschaft' }] }))).toContain('over');
  expect(hindranceOf(sheet({ lines: [{ text: 'Art' }] }, { width: 40, margin: 0 }))).toContain('over');
});

test('contrast is measured as on the web', () => {
  expect(contrastOf('000000', 'FFFFFF')).toBeCloseTo(21);
  expect(contrastOf('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
});
