import { fitsCsv, writeCsv } from '../renderers/csv.ts';
import { writeDocx } from '../renderers/docx.ts';
import { htmlPage } from '../renderers/html-page.ts';
import { writeXlsx } from '../renderers/xlsx.ts';
import type { Profile } from './profile.ts';

/** Rarer kinds of files, drawn only when they are asked for by name: the goals speak of the others. */
export const otherProfiles: readonly Profile[] = [
  {
    name: 'web-page',
    split: 'train',
    condition: 'native',
    kind: 'html',
    medium: 'pdf',
    onlyByName: true,
    draw: async (design) => ({ extension: 'html', bytes: Buffer.from(htmlPage(design)) }),
  },
  {
    name: 'exported-csv',
    split: 'train',
    condition: 'native',
    kind: 'csv',
    medium: 'xlsx',
    onlyByName: true,
    suits: fitsCsv,
    draw: async (design, dice) => ({
      extension: 'csv',
      bytes: writeCsv(design, dice.pick([',', ';', '\t'])),
    }),
  },
  {
    name: 'writer-odt',
    split: 'test',
    condition: 'native',
    kind: 'odt',
    medium: 'docx',
    onlyByName: true,
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'odt',
      bytes: await office.convert(writeDocx(design), 'docx', 'odt'),
    }),
  },
  {
    name: 'calc-ods',
    split: 'test',
    condition: 'native',
    kind: 'ods',
    medium: 'xlsx',
    onlyByName: true,
    needsOffice: true,
    draw: async (design, _dice, { office }) => ({
      extension: 'ods',
      bytes: await office.convert(writeXlsx(design), 'xlsx', 'ods'),
    }),
  },
];
