/** Overwrites bytes that were a secret. Only for buffers the caller owns: whoever else looks at them sees zeros. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
