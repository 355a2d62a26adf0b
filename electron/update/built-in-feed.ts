import { readFileSync } from 'node:fs';

/**
 * Where the program was built to look for newer versions, as electron-builder wrote it beside the program; null where it was
 * built without a place: names that end in `.invalid` lead nowhere by definition (RFC 2606).
 */
export function readBuiltInFeed(file: string): string | null {
  try {
    const address = /^url: *["']?([^\s"']+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    if (!URL.canParse(address)) return null;
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' && !hostname.endsWith('.invalid') ? address : null;
  } catch {
    // Not packed, or packed without one.
    return null;
  }
}
