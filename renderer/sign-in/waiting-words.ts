type Wait = { readonly unit: 'seconds' | 'minutes'; readonly count: number };

/** A wait as it is written: by the second near its end, in minutes before. */
export function waitInWords(secondsLeft: number): Wait {
  if (secondsLeft > 90) return { unit: 'minutes', count: Math.ceil(secondsLeft / 60) };
  return { unit: 'seconds', count: Math.max(1, Math.ceil(secondsLeft)) };
}

/**
 * The moment of a wait that is said aloud last, in seconds before its end: a screen reader hears it every five minutes,
 * then every minute, then at half a minute and at ten seconds, not sixty times a minute.
 */
export function lastSaid(secondsLeft: number): number {
  if (secondsLeft > 300) return Math.ceil(secondsLeft / 300) * 300;
  if (secondsLeft > 60) return Math.ceil(secondsLeft / 60) * 60;
  if (secondsLeft > 30) return 60;
  return secondsLeft > 10 ? 30 : 10;
}
