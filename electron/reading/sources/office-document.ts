import type { Page } from '../page/page.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';

/** A file that states its text, read whole: its tables are small beside the bytes they come from. */
export type OfficeDocument<Note extends string> = {
  readonly pages: readonly Page[];
  readonly pictures: readonly EmbeddedPicture[];
  /** The bytes behind the path of a picture; null where there are none. */
  readPart(path: string): Uint8Array | null;
  readonly notes: readonly Note[];
};
