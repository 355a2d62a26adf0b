import sharp from 'sharp';
import { copyTwice } from '../damage/copy.ts';
import { crumpleSheet } from '../damage/crumple.ts';
import { photographSheet } from '../damage/photo.ts';
import { asJpeg } from '../damage/scan.ts';
import { writeDocx } from '../renderers/docx.ts';
import { writeFormPdf } from '../renderers/form-pdf.ts';
import { isWinAnsi } from '../renderers/pdf-content.ts';
import { drawSvgPicture } from '../renderers/svg-picture.ts';
import { textsOf } from '../renderers/texts-of.ts';
import { writeXlsx } from '../renderers/xlsx.ts';
import { isPrintable, survivesCopying } from './is-printable.ts';
import type { Profile } from './profile.ts';

/** Pictures of this split alone are laid out by us and drawn by librsvg. */
const FONTS = ['Roboto', 'Carlito', 'Lato', 'Comic Neue'];

export const testProfiles: readonly Profile[] = [
  {
    name: 'form-pdf',
    split: 'test',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'pdf',
    suits: (design) => textsOf(design).every(isWinAnsi),
    draw: async (design) => ({ extension: 'pdf', bytes: writeFormPdf(design) }),
  },
  {
    name: 'web-print',
    split: 'test',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'pdf',
    draw: async (design, dice, { browser }) => {
      const day = `${dice.whole(1, 28)}/${dice.whole(1, 12)}/2025, ${dice.whole(8, 17)}:${dice.whole(10, 59)}`;
      const title = textsOf(design)[0]?.trim() ?? '';
      const margins = { title, day, address: 'https://school.example/plans/current' };
      return { extension: 'pdf', bytes: await browser.print(design, margins) };
    },
  },
  {
    name: 'calc-pdf',
    split: 'test',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'xlsx',
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'pdf',
      bytes: await office.convert(writeXlsx(design), 'xlsx', 'pdf'),
    }),
  },
  {
    name: 'office-docx',
    split: 'test',
    condition: 'native',
    kind: 'docx',
    medium: 'docx',
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'docx',
      bytes: await office.convert(writeDocx(design), 'docx', 'docx'),
    }),
  },
  {
    name: 'calc-xlsx',
    split: 'test',
    condition: 'native',
    kind: 'xlsx',
    medium: 'xlsx',
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'xlsx',
      bytes: await office.convert(writeXlsx(design), 'xlsx', 'xlsx'),
    }),
  },
  {
    name: 'drawn-picture',
    split: 'test',
    condition: 'clean',
    kind: 'screenshot',
    medium: 'picture',
    draw: async (design, dice) => ({
      extension: 'png',
      bytes: await drawSvgPicture(design, dice.pick(FONTS), dice.pick([1.2, 1.5, 1.8])),
    }),
  },
  {
    name: 'second-copy',
    split: 'test',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: survivesCopying,
    draw: async (design, dice) => {
      const pixels = await copyTwice(await drawSvgPicture(design, dice.pick(FONTS), 2), dice);
      return { extension: 'jpg', bytes: await asJpeg(pixels, dice, true) };
    },
  },
  {
    name: 'chat-photo',
    split: 'test',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    // Sent on, a photograph has 1600 pixels: larger paper than A4 nobody could read on it.
    suits: (design) => isPrintable(design) && Math.max(design.width, design.height) <= A4_LENGTH,
    draw: async (design, dice) => {
      const habits = { slant: 0.03, curl: 0, shadow: dice.chance(0.3), width: [2200, 2400] } as const;
      const photo = await photographSheet(await drawSvgPicture(design, dice.pick(FONTS), 2), dice, habits);
      const sent = sharp(photo).resize({ width: 1600, height: 1600, fit: 'inside' });
      return { extension: 'jpg', bytes: await sent.jpeg({ quality: dice.whole(55, 70) }).toBuffer() };
    },
  },
  {
    name: 'crumpled-photo',
    split: 'test',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice) => {
      const sheet = await crumpleSheet(await drawSvgPicture(design, dice.pick(FONTS), 2), dice);
      const habits = { slant: 0.03, curl: 0, shadow: false, width: [2200, 2600] } as const;
      return { extension: 'jpg', bytes: await photographSheet(sheet, dice, habits) };
    },
  },
];

/** In pixels, 96 an inch. */
const A4_LENGTH = 1123;
