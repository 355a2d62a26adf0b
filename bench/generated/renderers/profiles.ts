import type { Profile } from '../profile.ts';
import { writeDocx } from './docx.ts';

export const profiles: readonly Profile[] = [
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
];
