/** What stands in front of the fuses in Electron's executable (docs/tutorial/fuses in Electron's documentation). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses in the order of their places, by the names that electron-builder gives them. */
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** An executable that is nothing but fuses, as Electron ships them: flipped and read like the real one. */
export function writeFusesAsShipped(): Buffer {
  return Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES.length]),
    Buffer.from('10110001'),
    Buffer.alloc(8),
  ]);
}

/** Reads which fuses of an executable are on: after the sentinel a version, how many there are, and "0" or "1" each. */
export function readFuses(executable: Buffer): Readonly<Record<string, boolean>> {
  const at = executable.indexOf(SENTINEL);
  if (at < 0) throw new Error('this executable has no fuses');
  const first = at + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((fuse, place) => [fuse, executable[first + place] === '1'.charCodeAt(0)]));
}
