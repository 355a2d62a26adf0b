import { photographSheet } from '../damage/photo.ts';
import { asJpeg, scanSheet } from '../damage/scan.ts';
import { writeDocx } from '../renderers/docx.ts';
import { writeXlsx } from '../renderers/xlsx.ts';
import { isPrintable } from './is-printable.ts';
import type { Profile } from './profile.ts';

export const trainProfiles: readonly Profile[] = [
  {
    name: 'chromium-pdf',
    split: 'train',
    condition: 'native',
    kind: 'born-digital-pdf',
    medium: 'pdf',
    draw: async (design, _dice, { browser }) => ({ extension: 'pdf', bytes: await browser.print(design) }),
  },
  {
    name: 'word',
    split: 'train',
    condition: 'native',
    kind: 'docx',
    medium: 'docx',
    draw: async (design) => ({ extension: 'docx', bytes: writeDocx(design) }),
  },
  {
    name: 'excel',
    split: 'train',
    condition: 'native',
    kind: 'xlsx',
    medium: 'xlsx',
    draw: async (design) => ({ extension: 'xlsx', bytes: writeXlsx(design) }),
  },
  {
    name: 'screenshot',
    split: 'train',
    condition: 'clean',
    kind: 'screenshot',
    medium: 'picture',
    draw: async (design, dice, { browser }) => ({
      extension: 'png',
      bytes: await browser.picture(design, dice.pick([1.25, 1.5, 2])),
    }),
  },
  {
    name: 'grey-scan',
    split: 'train',
    condition: 'damaged',
    kind: 'scan',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const pixels = await scanSheet(await browser.picture(design, 1.75), dice, { grey: true, tilt: 1.2 });
      return { extension: 'jpg', bytes: await asJpeg(pixels, dice, true) };
    },
  },
  {
    name: 'desk-photo',
    split: 'train',
    condition: 'damaged',
    kind: 'photo',
    medium: 'picture',
    suits: isPrintable,
    draw: async (design, dice, { browser }) => {
      const habits = { slant: 0.05, curl: 0, shadow: false, width: [2000, 2400] } as const;
      return { extension: 'jpg', bytes: await photographSheet(await browser.picture(design, 2), dice, habits) };
    },
  },
];
