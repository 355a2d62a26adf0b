import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is handed to the window. */
export type HandedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** One of the documents in resources/samples, under its own name or another. */
export function sample(name: string, renamed = name): HandedFile {
  const path = fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url));
  return file(renamed, readFileSync(path));
}

export function file(name: string, bytes: Buffer | string): HandedFile {
  return { name: basename(name), mimeType: mimeTypeOf(name), buffer: Buffer.from(bytes) };
}

const MIME_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.txt', 'text/plain'],
];

function mimeTypeOf(name: string): string {
  return MIME_TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream';
}
