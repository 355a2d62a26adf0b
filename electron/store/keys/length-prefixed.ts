/**
 * Parts one after the other, each behind its length in bytes (32 bit, big end first), so that no two lists of parts
 * give the same bytes: 'ab', 'c' is not 'a', 'bc'.
 */
export function lengthPrefixed(parts: readonly (string | Uint8Array)[]): Buffer {
  const pieces = parts.flatMap((part) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.byteLength);
    return [length, bytes];
  });
  return Buffer.concat(pieces);
}
