import { createWireCodec } from './wire-codec.ts';

/** The back room's side of the wire. */
export const wire = createWireCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  // A fresh, unpooled buffer: views of two or eight bytes need an aligned start.
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
