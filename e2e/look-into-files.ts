import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Bytes that are looked for, and what to call them. */
export type Needle = { readonly what: string; readonly bytes: Buffer };

/** Where these bytes stand in the files under a folder: as they are, in Base64 or in hexadecimal. Answers `path: what (how)`. */
export function findTexts(folder: string, needles: readonly Needle[]): string[] {
  const spelled = needles.flatMap(spellings);
  return filesIn(folder).flatMap((path) => {
    const bytes = contentOf(path);
    return spelled
      .filter(({ needle }) => bytes.includes(needle))
      .map(({ what, how }) => `${relative(folder, path)}: ${what} (${how})`);
  });
}

/** The files of a folder and all below it; sockets, pipes and links are none. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Empty where it has gone since it was listed: a browser is at work there. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function spellings({ what, bytes }: Needle) {
  const hex = bytes.toString('hex');
  return [
    { what, how: 'as it is', needle: bytes },
    { what, how: 'in hexadecimal', needle: Buffer.from(hex) },
    { what, how: 'in hexadecimal', needle: Buffer.from(hex.toUpperCase()) },
    ...base64Of(bytes).map((needle) => ({ what, how: 'in Base64', needle: Buffer.from(needle) })),
  ];
}

/** What stands before it in the same Base64 shifts it by none, one or two bytes; letters that mix with neighbours are left out. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const [first, end] = [Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)];
    return encoded.slice(first, end);
  });
}
