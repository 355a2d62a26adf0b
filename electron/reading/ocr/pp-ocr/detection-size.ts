const STRIDE = 32;
/** Longest side that the detector is shown. Words are found at less, but single letters need it; time grows by its square. */
const LONGEST = 1600;
/** Small pictures (screenshots of 700 pixels) have letters of 8 to 10 pixels, too small for the detector: enlarge. */
const MOST_ENLARGED = 2;

/** The size at which the detector looks at a picture of this size: multiples of 32, as its network needs. */
export function detectionSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(MOST_ENLARGED, LONGEST / Math.max(width, height));
  const toStride = (length: number) => Math.max(STRIDE, Math.round((length * scale) / STRIDE) * STRIDE);
  return { width: toStride(width), height: toStride(height) };
}
