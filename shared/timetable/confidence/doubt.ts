/** How doubtful a recogniser's word is: 0 for certainty, 0.2 at 95 %, 0.9 at 80 %, 3 at most. */
export function doubtOf(confidence: number): number {
  return Math.min(3, -4 * Math.log(Math.max(0.05, confidence)));
}
