import type { Texts } from '../texts.ts';

/** What a sample shows, for people who do not think in file names; its file name where the catalogue has no other. */
export function sampleName(sample: string, { sentence }: Texts): string {
  return sentence('sample', sample.replace(/\.\w+$/, '')) ?? sample;
}
