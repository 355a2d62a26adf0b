/** The package brings no types of its own. */
declare module 'heic-decode' {
  type DecodedPicture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  export default function decode(source: { readonly buffer: Uint8Array }): Promise<DecodedPicture>;
}
