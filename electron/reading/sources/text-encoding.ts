/**
 * The text of a file that is nothing but text. A byte order mark decides; else zero bytes in every other place (UTF-16); else what
 * the file declares; else UTF-8 where it is valid; else one of the two Windows code pages of Europe, by the letters that result.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const unicode = unicodeLabel(bytes);
  if (unicode) return new TextDecoder(unicode).decode(bytes);
  if (isValidUtf8(bytes)) return new TextDecoder().decode(bytes);
  return new TextDecoder(knownLabel(declared) ?? windowsPage(bytes)).decode(bytes);
}

/** Whether the bytes are text in UTF-16; with zero bytes in it, it looks like anything but text. */
export function isUtf16(bytes: Uint8Array): boolean {
  return unicodeLabel(bytes)?.startsWith('utf-16') ?? false;
}

const SAMPLE_BYTES = 4096;

function unicodeLabel(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  if (sample.length < 8) return null;
  // Latin letters have a zero as their high byte: nearly all in odd places, or nearly all in even ones.
  const zeros = (parity: number) => sample.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > 0.35 * sample.length && even === 0) return 'utf-16le';
  return even > 0.35 * sample.length && odd === 0 ? 'utf-16be' : null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A declared name that decoders know; a wrong one is as good as none, and UTF-8 was already found not to be valid. */
function knownLabel(declared: string | null): string | null {
  try {
    const label = declared === null ? null : new TextDecoder(declared.trim()).encoding;
    return label === 'utf-8' || label?.startsWith('utf-16') ? null : label;
  } catch {
    return null;
  }
}

/** The letters beyond A to Z that languages write with, by the code page that has them. */
const LETTERS: readonly (readonly [page: string, letters: string])[] = [
  ['windows-1252', 'äöüß'],
  ['windows-1252', 'àâæçéèêëîïôœùûüÿ'],
  ['windows-1252', 'áéíóúüñ¿¡ªº'],
  ['windows-1252', 'àèéìíòóùú'],
  ['windows-1252', 'áâãàçéêíóôõúªº'],
  ['windows-1252', 'àçèéíïòóúü·'],
  ['windows-1252', 'áéëèïíóöüú'],
  ['windows-1252', 'åäöæøé'],
  ['windows-1250', 'ąćęłńóśźż'],
  ['windows-1250', 'áčďéěíňóřšťúůýž'],
  ['windows-1250', 'áäčďéíĺľňóôŕšťúýž'],
  ['windows-1250', 'áéíóöőúüű'],
  ['windows-1250', 'čćžšđ'],
  ['windows-1250', 'ăâîșțşţ'],
];
const SIGNS = '„“”‚‘’–—…°§×«»€ ';

/** The code page in which one language explains most of the letters; the western one where both do equally well. */
function windowsPage(bytes: Uint8Array): string {
  const beyondAscii = bytes.filter((byte) => byte >= 0x80).subarray(0, SAMPLE_BYTES);
  const strange = ([page, letters]: readonly [string, string]) => {
    const known = new Set(letters + letters.toUpperCase() + SIGNS);
    return [...new TextDecoder(page).decode(beyondAscii)].filter((letter) => !known.has(letter)).length;
  };
  const least = Math.min(...LETTERS.map(strange));
  return LETTERS.find((language) => strange(language) === least)?.[0] ?? 'windows-1252';
}
