import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Every file under a folder in which one of these texts stands, as programs write texts down: UTF-8, UTF-16LE, Base64 in all
 * three positions, hexadecimal. Answers `path: text (how)`.
 */
export function findTexts(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => spellings(text));
  return filesIn(folder).flatMap((path) => {
    const bytes = readFileSync(path, { flag: 'r' });
    return needles
      .filter(({ needle }) => bytes.includes(needle))
      .map(({ text, how }) => `${relative(folder, path)}: ${text} (${how})`);
  });
}

/** The files of a folder and all below it; sockets, pipes and links are none. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

type Spelling = { readonly text: string; readonly how: string; readonly needle: Buffer };

function spellings(text: string): Spelling[] {
  const [plain, wide] = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const hex = plain.toString('hex');
  return [
    { text, how: 'UTF-8', needle: plain },
    { text, how: 'UTF-16', needle: wide },
    { text, how: 'hexadecimal', needle: Buffer.from(hex) },
    { text, how: 'hexadecimal', needle: Buffer.from(hex.toUpperCase()) },
    ...base64Of(plain).map((needle) => ({ text, how: 'Base64', needle: Buffer.from(needle) })),
    ...base64Of(wide).map((needle) => ({ text, how: 'Base64 of UTF-16', needle: Buffer.from(needle) })),
  ];
}

/** What stands before it in the same Base64 shifts it by none, one or two bytes; letters that mix with neighbours are left out. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    return encoded.slice(Math.ceil((shift * 8) / 6), end);
  });
}
