import { MOST_EMBEDDED_PICTURES, MOST_PAGES } from '../limits.ts';
import type { Page, Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import { openImage } from './image.ts';

/** A picture in a Word, Excel or OpenDocument file: where it lies in the container, and its size on the page in points. */
export type EmbeddedPicture = {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What is cut off at each side, as shares of the whole picture; null where all of it is shown. */
  readonly crop: PictureCrop | null;
};
export type PictureCrop = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PictureNote = 'pictures-not-read';

/** Embedded pictures whose headers were found acceptable; each becomes a page of its own. */
export type OpenedPictures = {
  readonly count: number;
  /** `index` counts from 0; `number` is the number that the page gets. */
  readPage(index: number, number: number): Promise<Page>;
  notes(): readonly PictureNote[];
};

/** A picture that takes up less than this share of a page is a logo or an ornament. */
const LEAST_SHARE_OF_PAGE = 0.1;
const PAGE_AREA = 595 * 842;
/** With fewer pixels along a side no timetable can be read. */
const FEWEST_PIXELS = 160;

/** A photograph or a scan pasted into a document is the timetable as likely as not. What cannot be opened is noted, not refused. */
export async function openEmbeddedPictures(
  pictures: readonly EmbeddedPicture[],
  readPart: (path: string) => Uint8Array | null,
  pagesBefore: number,
): Promise<OpenedPictures> {
  const notes = new Set<PictureNote>();
  const opened: { image: Awaited<ReturnType<typeof openImage>>; crop: PictureCrop | null }[] = [];
  for (const { path, crop, ...shown } of distinct(pictures)) {
    const hasRoom = opened.length < Math.min(MOST_EMBEDDED_PICTURES, MOST_PAGES - pagesBefore);
    const isLarge = shown.width * shown.height >= LEAST_SHARE_OF_PAGE * PAGE_AREA;
    const image = hasRoom && isLarge ? await openPicture(readPart, path) : null;
    if (image) opened.push({ image, crop });
    else notes.add('pictures-not-read');
  }
  return {
    count: opened.length,
    async readPage(index, number) {
      const picture = opened[index];
      const page = picture ? await decoded(picture.image, number) : null;
      if (page?.picture) return asPage(page, cropPicture(page.picture, picture?.crop ?? null));
      notes.add('pictures-not-read');
      return emptyPage(number);
    },
    notes: () => [...notes],
  };
}

/** The same picture shown twice is read once. */
function distinct(pictures: readonly EmbeddedPicture[]): EmbeddedPicture[] {
  const keyOf = ({ path, crop }: EmbeddedPicture) => `${path} ${JSON.stringify(crop)}`;
  return [...Map.groupBy(pictures, keyOf).values()].map((same) =>
    same.reduce((largest, one) => (one.width * one.height > largest.width * largest.height ? one : largest)),
  );
}

async function openPicture(readPart: (path: string) => Uint8Array | null, path: string) {
  try {
    const bytes = readPart(path);
    const image = bytes && (await openImage(bytes));
    const size = image?.size;
    return size && Math.min(size.width, size.height) >= FEWEST_PIXELS ? image : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function decoded(image: Awaited<ReturnType<typeof openImage>>, number: number): Promise<Page | null> {
  try {
    // Of a TIFF with several pages, a document shows the first.
    return { ...(await image.readPage(1)), number };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function asPage(page: Page, picture: Picture): Page {
  return { ...page, width: picture.width, height: picture.height, picture };
}

function cropPicture(picture: Picture, crop: PictureCrop | null): Picture {
  if (!crop) return picture;
  const { width, height, rgb } = picture;
  const left = Math.round(width * crop.left);
  const top = Math.round(height * crop.top);
  const shown = {
    width: Math.round(width * (1 - crop.right)) - left,
    height: Math.round(height * (1 - crop.bottom)) - top,
  };
  if (left < 0 || top < 0 || shown.width < 1 || shown.height < 1) return picture;
  const cut = new Uint8Array(shown.width * shown.height * 3);
  for (let y = 0; y < shown.height; y++) {
    const from = ((top + y) * width + left) * 3;
    cut.set(rgb.subarray(from, from + shown.width * 3), y * shown.width * 3);
  }
  return { ...shown, rgb: cut };
}

/** Stands in for a picture that turned out to be damaged when it was decoded. */
function emptyPage(number: number): Page {
  const paper = { width: 595, height: 842, unit: 'point' } as const;
  return { number, ...paper, words: [], rules: [], fills: [], tables: [], picture: null, name: null };
}
