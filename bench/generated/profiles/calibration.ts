import sharp from 'sharp';
import { photographSheet } from '../damage/photo.ts';
import { asJpeg, faxSheet, scanSheet } from '../damage/scan.ts';
import { photographScreen } from '../damage/screen-photo.ts';
import { writeDirectPdf } from '../renderers/direct-pdf.ts';
import { writeDocx } from '../renderers/docx.ts';
import { isWinAnsi } from '../renderers/pdf-content.ts';
import { pictureInPdf } from '../renderers/pdf-file.ts';
import { textsOf } from '../renderers/texts-of.ts';
import { isPrintable, survivesCopying } from './is-printable.ts';
import type { Profile } from './profile.ts';

export const calibrationProfiles: readonly Profile[] = [
  {
    name: 'plain-pdf',
    split: 'calibration',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'pdf',
    suits: (design) => textsOf(design).every(isWinAnsi),
    draw: async (design, dice) => {
      const habits = { byLetter: false, shuffled: false, filledRules: false, turnedPage: false };
      return { extension: 'pdf', bytes: writeDirectPdf(design, dice, habits) };
    },
  },
  {
    name: 'office-pdf',
    split: 'calibration',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'docx',
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'pdf',
      bytes: await office.convert(writeDocx(design), 'docx', 'pdf'),
    }),
  },
  {
    name: 'resized-screenshot',
    split: 'calibration',
    condition: 'clean',
    kind: 'screenshot',
    medium: 'picture',
    draw: async (design, dice, { browser }) => {
      const picture = sharp(await browser.picture(design, 2));
      const { width } = await picture.metadata();
      const resized = picture.resize({ width: Math.round((width / 2) * dice.between(1.2, 2.4)) });
      return { extension: 'jpg', bytes: await resized.jpeg({ quality: dice.whole(70, 92) }).toBuffer() };
    },
  },
  {
    name: 'scan-in-pdf',
    split: 'calibration',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const pixels = await scanSheet(await browser.picture(design, 1.75), dice, { grey: false, tilt: 2 });
      const jpeg = await asJpeg(pixels, dice, false);
      const page = { width: Math.round(design.width * 0.75), height: Math.round(design.height * 0.75) };
      return { extension: 'pdf', bytes: pictureInPdf(jpeg, { ...pixels, isGrey: false }, page) };
    },
  },
  {
    name: 'shadow-photo',
    split: 'calibration',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const habits = { slant: 0.07, curl: 0, shadow: true, width: [2200, 2600] } as const;
      return { extension: 'jpg', bytes: await photographSheet(await browser.picture(design, 2), dice, habits) };
    },
  },
  {
    name: 'letter-pdf',
    split: 'calibration',
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
    name: 'fax',
    split: 'calibration',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: survivesCopying,
    draw: async (design, dice, { browser }) => ({
      extension: 'png',
      bytes: await faxSheet(await browser.picture(design, 2), dice),
    }),
  },
  {
    name: 'turned-scan',
    split: 'calibration',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const turned = await sharp(await browser.picture(design, 1.8))
        .rotate(dice.pick([90, 180, 270]))
        .toBuffer();
      const pixels = await scanSheet(turned, dice, { grey: dice.chance(0.5), tilt: 1 });
      return { extension: 'jpg', bytes: await asJpeg(pixels, dice, false) };
    },
  },
  {
    name: 'curled-photo',
    split: 'calibration',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const habits = { slant: 0.05, curl: 0.012, shadow: dice.chance(0.5), width: [2100, 2600] } as const;
      const sheet = await browser.picture(design, 2);
      return { extension: 'jpg', bytes: await photographSheet(sheet, dice, habits) };
    },
  },
  {
    name: 'screen-photo',
    split: 'calibration',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    draw: async (design, dice, { browser }) => ({
      extension: 'jpg',
      bytes: await photographScreen(await browser.picture(design, 1.5), dice),
    }),
  },
];
