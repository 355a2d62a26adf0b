const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Longer than any holiday. */
const LONGEST_BREAK = 70 * DAY;

/** `carry-out` now, only take note of the time (`note`), or `wait`: it was looked at today. */
export type RetentionMoment = 'carry-out' | 'note' | 'wait';

/**
 * When the program carries out the rule by itself: once a day. A clock that is suddenly months ahead would let everything
 * fall due at once, and one that went back says nothing of ages: then the time is only noted, and the day after is believed.
 */
export function isTimeToCarryOut(lastLook: number | null, now: number): RetentionMoment {
  if (lastLook === null || now < lastLook - HOUR) return 'note';
  if (now - lastLook < 20 * HOUR) return 'wait';
  return now - lastLook > LONGEST_BREAK ? 'note' : 'carry-out';
}
