import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';

export type BenchDocument = {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPicture: boolean;
  /** The photograph made large: it has a limit of its own. */
  readonly isLargePhoto: boolean;
};

/** Real sheets of every kind, by the number that their folder begins with. */
const CHOSEN = ['01', '02', '03', '04', '05', '07', '09', '11', '13', '15', '17', '18', '20'];
const LARGE = { width: 4_000, height: 3_000 };

const root = join(import.meta.dirname, '../..');
const PICTURES = new Set(['.png', '.jpg', '.jpeg']);

/** The documents to measure with: real sheets where they lie beside the repository, else our own samples. */
export async function chooseDocuments(say: (line: string) => void): Promise<BenchDocument[]> {
  const corpus = join(root, '../shared/corpus');
  const samples = join(root, 'resources/samples');
  const photo = await enlargedPhoto(join(samples, 'photo-of-sheet.jpg'));
  if (existsSync(corpus)) {
    const folders = readdirSync(corpus).filter((name) => CHOSEN.some((number) => name.startsWith(`${number}-`)));
    return [...folders.flatMap((folder) => documentIn(join(corpus, folder), folder)), photo];
  }
  say('skipped: real sheets, ../shared/corpus is not here; measuring our own samples instead');
  const files = readdirSync(samples).filter((name) => /\.(?:png|jpg|pdf|docx|xlsx)$/.test(name));
  return [...files.map((file) => toDocument(join(samples, file), file)), photo];
}

function documentIn(folder: string, name: string): BenchDocument[] {
  const file = readdirSync(folder).find((one) => one.startsWith('document.'));
  return file ? [toDocument(join(folder, file), name)] : [];
}

function toDocument(file: string, name: string): BenchDocument {
  const bytes = new Uint8Array(readFileSync(file));
  const isPicture = PICTURES.has(extname(file));
  return { name, fileName: `document${extname(file)}`, bytes, isPicture, isLargePhoto: false };
}

/** As a telephone would have taken it: twelve megapixels. */
async function enlargedPhoto(file: string): Promise<BenchDocument> {
  const bytes = await sharp(file)
    .resize({ ...LARGE, fit: 'fill' })
    .jpeg({ quality: 90 })
    .toBuffer();
  const name = 'our sample as a 12-megapixel photo';
  return { name, fileName: 'document.jpg', bytes: new Uint8Array(bytes), isPicture: true, isLargePhoto: true };
}
