/** The fingerprint of a document's content, in hexadecimal; computed off the main thread, so that 64 MB do not stall a window. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
