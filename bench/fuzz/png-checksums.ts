import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Gives the chunks of a PNG the checksums of what is in them now (PNG specification, 5.3); anything else comes back as it is. */
export function mendPngChecksums(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return bytes;
  for (let at = SIGNATURE.length; at + 12 <= buffer.length;) {
    const end = at + 8 + buffer.readUInt32BE(at);
    if (end + 4 > buffer.length) break;
    buffer.writeUInt32BE(crc32(buffer.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return bytes;
}
