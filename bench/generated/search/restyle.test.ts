import sharp from 'sharp';
import { expect, test } from 'vitest';
import { designSheet } from '../draw-document.ts';
import { families } from '../families/catalogue.ts';
import { textsOf } from '../renderers/texts-of.ts';
import { CHOICES } from './knobs.ts';
import { restyle } from './restyle.ts';
import { wearPicture } from './wear.ts';

const PLAIN = {
  letters: 'as drawn',
  rows: 'as drawn',
  rules: 'as drawn',
  fills: 'as drawn',
  place: 'as drawn',
} as const;
const looks = [
  PLAIN,
  ...CHOICES.letters.map((letters) => ({ ...PLAIN, letters })),
  ...CHOICES.rows.map((rows) => ({ ...PLAIN, rows })),
  ...CHOICES.rules.map((rules) => ({ ...PLAIN, rules })),
  ...CHOICES.fills.map((fills) => ({ ...PLAIN, fills })),
  ...CHOICES.place.map((place) => ({ ...PLAIN, place })),
];
const searched = families.filter(({ split }) => split !== 'test');

test('other looks never change a word of a sheet', () => {
  for (const family of searched) {
    const { design } = designSheet(family, 5);
    for (const look of looks) {
      const changed = restyle(design, look);
      expect(textsOf(changed ?? design), `${family.name}, seed 5`).toEqual(textsOf(design));
    }
  }
});

test('a sheet that keeps its looks keeps everything', () => {
  for (const family of searched) {
    const { design } = designSheet(family, 5);
    expect(restyle(design, PLAIN), `${family.name}, seed 5`).toEqual(design);
  }
});

const picture = async (width: number) => ({
  extension: 'png',
  bytes: await sharp({ create: { width, height: width / 2, channels: 3, background: '#eee' } })
    .png()
    .toBuffer(),
});

test('a picture is shrunk until its smallest print is just easy to read, and refused where it was smaller', async () => {
  const worn = await wearPicture(await picture(2000), 'small', 0.012);
  expect((await sharp(worn?.bytes).metadata()).width).toBe(1000);
  expect(await wearPicture(await picture(800), 'as drawn', 0.012)).toBeNull();
});

test('what is no picture is not worn', async () => {
  const file = { extension: 'docx', bytes: Buffer.from('words') };
  expect(await wearPicture(file, 'soft', 0.02)).toBeNull();
  expect(await wearPicture(file, 'as drawn', 0.02)).toBe(file);
});
