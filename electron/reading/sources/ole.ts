const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_BYTES = 128;
const HEADER_BYTES = 512;

/** Whether the bytes are the container of Office files before 2007 ([MS-CFB]). */
export function isOleContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Whether the container has a stream of that name. Directory entries always stand at multiples of their size, so they are
 * looked for there instead of following sector chains that a damaged or hostile file can tie into knots.
 */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const encoded = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = HEADER_BYTES; at + DIRECTORY_ENTRY_BYTES <= bytes.byteLength; at += DIRECTORY_ENTRY_BYTES) {
    // Bytes 64-65 of an entry are the length of its name in bytes, with the closing zero.
    if ((bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256 !== encoded.length) continue;
    if (encoded.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
