/**
 * Gives the memory of an array back at once; nobody may look at it afterwards. A page brings up some 300 MB of them, and left
 * to itself the garbage collector, which sees only how small the objects around them are, comes late. Memory that threads
 * share, or that holds other things too, stays.
 */
export function giveBack(values: Float32Array | Int8Array | Uint8Array): void {
  const { buffer } = values;
  const isAllOfIt = buffer.byteLength > 0 && buffer.byteLength === values.byteLength;
  if (buffer instanceof ArrayBuffer && isAllOfIt) buffer.transfer(0);
}
