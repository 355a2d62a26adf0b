import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const SAMPLE_KINDS = new Set(['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx']);

export type SampleShelf = {
  list(): Promise<{ sample: string; name: string }[]>;
  /** The sample's bytes, or null if there is none of that name. */
  read(sample: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** The documents that come with the program, for trying it out. Only names that `list` shows can be read. */
export function openSamples(folder: string): SampleShelf {
  const list = async () => {
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => SAMPLE_KINDS.has(extname(name).toLowerCase()))
      .toSorted()
      .map((name) => ({ sample: name, name }));
  };
  return {
    list,
    async read(sample) {
      const isListed = (await list()).some((row) => row.sample === sample);
      return isListed ? new Uint8Array(await readFile(join(folder, sample))) : null;
    },
  };
}
