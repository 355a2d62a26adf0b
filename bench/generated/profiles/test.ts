import sharp from 'sharp';
import { photographSheet } from '../damage/photo.ts';
import { asJpeg, faxSheet, scanSheet } from '../damage/scan.ts';
import { photographScreen } from '../damage/screen-photo.ts';
import { isWinAnsi, writeDirectPdf } from '../renderers/direct-pdf.ts';
import { writeDocx } from '../renderers/docx.ts';
import { drawSvgPicture } from '../renderers/svg-picture.ts';
import { allParts, textsOf } from '../renderers/texts-of.ts';
import { writeXlsx } from '../renderers/xlsx.ts';
import type { SheetDesign, SheetPart } from '../sheet-design.ts';
import { isPrintable } from './is-printable.ts';
import type { Profile } from './profile.ts';

const FONTS = ['Roboto', 'Carlito', 'Lato'];

export const testProfiles: readonly Profile[] = [
  {
    name: 'letter-pdf',
    split: 'test',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'pdf',
    suits: (design) => textsOf(design).every(isWinAnsi),
    draw: async (design, dice) => {
      const habits = {
        byLetter: dice.chance(0.6),
        shuffled: dice.chance(0.6),
        filledRules: dice.chance(0.6),
        turnedPage: dice.chance(0.25),
      };
      return { extension: 'pdf', bytes: writeDirectPdf(design, dice, habits) };
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
    name: 'fax',
    split: 'test',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: survivesFax,
    draw: async (design, dice) => ({
      extension: 'png',
      bytes: await faxSheet(await drawSvgPicture(design, 'Roboto', 2), dice),
    }),
  },
  {
    name: 'turned-scan',
    split: 'test',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice) => {
      const turned = await sharp(await drawSvgPicture(design, dice.pick(FONTS), 1.8))
        .rotate(dice.pick([90, 180, 270]))
        .toBuffer();
      const pixels = await scanSheet(turned, dice, { grey: dice.chance(0.5), tilt: 1 });
      return { extension: 'jpg', bytes: await asJpeg(pixels, dice, false) };
    },
  },
  {
    name: 'curled-photo',
    split: 'test',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice) => {
      const habits = { slant: 0.05, curl: 0.012, shadow: dice.chance(0.5), width: [2100, 2600] } as const;
      const sheet = await drawSvgPicture(design, dice.pick(FONTS), 2);
      return { extension: 'jpg', bytes: await photographSheet(sheet, dice, habits) };
    },
  },
  {
    name: 'screen-photo',
    split: 'test',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    draw: async (design, dice) => ({
      extension: 'jpg',
      bytes: await photographScreen(await drawSvgPicture(design, dice.pick(FONTS), 1.5), dice),
    }),
  },
];

/** Pale lines and dark paper are gone in black and white; so would be where a lesson ends. */
function survivesFax(design: SheetDesign): boolean {
  const isDark = (ink: string) => Number.parseInt(ink.slice(0, 2), 16) < 0x70;
  const hasDarkRules = (part: SheetPart) =>
    part.kind !== 'table' || (part.rules.which === 'all' && isDark(part.rules.ink));
  return isPrintable(design) && allParts(design.parts).every((part) => part.kind !== 'canvas' && hasDarkRules(part));
}
