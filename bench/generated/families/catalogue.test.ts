import { expect, test } from 'vitest';
import { designSheet } from '../draw-document.ts';
import { profiles } from '../profiles/catalogue.ts';
import { textsOf } from '../renderers/texts-of.ts';
import { norm } from '../score/similarity.ts';
import type { TruthBlock } from '../score/truth.ts';
import { placeCells } from '../sheet-design.ts';
import { calibrationFamilies } from './calibration-families.ts';
import { families } from './catalogue.ts';
import { testFamilies } from './test-families.ts';
import { trainFamilies } from './train-families.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const sheets = families.flatMap((family) => SEEDS.map((seed) => ({ family, seed, ...designSheet(family, seed) })));
const first = (value: TruthBlock['start'] | TruthBlock['title']) =>
  typeof value === 'object' && value !== null ? value[0] : value;

test('every layout is in one split alone, and each split has layouts enough to say something', () => {
  const inSplit = (split: string) => families.filter((family) => family.split === split).length;
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  expect(inSplit('train')).toBeGreaterThanOrEqual(25);
  expect(inSplit('calibration')).toBeGreaterThanOrEqual(15);
  // Layouts move to another split once somebody has read their misses; new ones are drawn for the next measurement.
  expect(inSplit('test')).toBeGreaterThanOrEqual(16);
  expect(trainFamilies.every(({ split }) => split === 'train')).toBe(true);
  expect(calibrationFamilies.every(({ split }) => split === 'calibration')).toBe(true);
  expect(testFamilies.every(({ split }) => split === 'test')).toBe(true);
});

test('no way of drawing of one split has the name or the function of one of another', () => {
  expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  expect(new Set(profiles.map(({ draw }) => draw)).size).toBe(profiles.length);
  expect(new Set(profiles.map(({ split }) => split))).toEqual(new Set(['train', 'calibration', 'test']));
});

test('every split draws sheets with text, clean pictures and damaged ones', () => {
  for (const split of ['train', 'calibration', 'test']) {
    const conditions = profiles.filter((profile) => profile.split === split).map(({ condition }) => condition);
    expect(new Set(conditions)).toEqual(new Set(['native', 'clean', 'damaged']));
  }
});

test('the same seed gives the same sheet and truth, another seed another', () => {
  for (const family of families) {
    expect(designSheet(family, 3)).toEqual(designSheet(family, 3));
    expect(designSheet(family, 3)).not.toEqual(designSheet(family, 4));
  }
});

test('every title of the truth is printed on its sheet, whole or a letter a cell', () => {
  for (const { family, seed, design, truth } of sheets) {
    const texts = textsOf(design);
    const printed = norm(texts.join(' '));
    const letters = new Set(texts.filter((text) => text.length === 1));
    for (const { title } of truth.blocks) {
      const word = String(first(title));
      const isThere = printed.includes(norm(word)) || [...word].every((letter) => letters.has(letter));
      expect(isThere, `${family.name} ${seed}: ${word}`).toBe(true);
    }
  }
});

test('teachers, rooms, classes and notes of the truth are printed on the sheet', () => {
  for (const { family, seed, design, truth } of sheets) {
    const printed = norm(textsOf(design).join(' '));
    for (const block of truth.blocks) {
      for (const value of [block.teacher, block.room, block.class, block.notes].map((one) => first(one ?? null))) {
        expect(printed.includes(norm(value)), `${family.name} ${seed}: ${value}`).toBe(true);
      }
    }
  }
});

test('lessons begin before they end, and never twice the same thing at the same time', () => {
  // The days of a cycle have numbers, which a truth does not hold: they cannot be told apart.
  for (const { family, seed, truth } of sheets.filter((sheet) => sheet.family.name !== 'cycle-days')) {
    const seen = new Set<string>();
    for (const { day, start, end, title, class: group, weeks } of truth.blocks) {
      const [from, to] = [String(first(start)), String(first(end))];
      expect(from).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect(to === '*' || from < to, `${family.name} ${seed}: ${from}-${to}`).toBe(true);
      const key = [day, from, title, first(group ?? null), first(weeks ?? null)].join(' ');
      expect(seen.has(key), `${family.name} ${seed}: ${key}`).toBe(false);
      seen.add(key);
    }
  }
});

test('the cells of every table fill its grid without a hole or an overlap', () => {
  for (const { family, seed, design } of sheets) {
    for (const part of design.parts) {
      if (part.kind !== 'table') continue;
      const covered = placeCells(part.rows).reduce((sum, { cell }) => sum + (cell.rows ?? 1) * (cell.columns ?? 1), 0);
      expect(covered, `${family.name} ${seed}`).toBe(part.columns.length * part.rows.length);
      expect(part.rowHeights.length, `${family.name} ${seed}`).toBe(part.rows.length);
    }
  }
});
