/** Below these an estimate would jump about more than it tells. */
const EARLIEST_FRACTION = 0.05;
const EARLIEST_MILLISECONDS = 500;

/**
 * How many whole seconds a reading will still take if it goes on as it began; null while it is too early to say.
 * `fraction` is how much is done, 0 to 1.
 */
export function estimateSecondsLeft(elapsedMilliseconds: number, fraction: number): number | null {
  if (fraction < EARLIEST_FRACTION || elapsedMilliseconds < EARLIEST_MILLISECONDS) return null;
  const whole = elapsedMilliseconds / Math.min(1, fraction);
  return Math.round((whole - elapsedMilliseconds) / 1000);
}
