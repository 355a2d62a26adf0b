/** Something the program asked for that only real Electron enforces, or that would have left the program. */
type StandinRecord = { readonly what: string; readonly value: unknown };

const records: StandinRecord[] = [];

/**
 * Keeps what was asked, so that a spec can assert the configuration:
 * `electronApp.evaluate(() => globalThis.standinRecords)`. Never a replacement for doing what can be done.
 */
export function record(what: string, value: unknown): void {
  records.push({ what, value });
}

Object.defineProperty(globalThis, 'standinRecords', { value: records });
