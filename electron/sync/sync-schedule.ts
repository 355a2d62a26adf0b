import type { RoundEnd } from './sync-round.ts';

/** Milliseconds until the server is asked again though nothing happened here. */
const USUAL = 30_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;

/**
 * How long, in milliseconds, until the next round: soon again where there was no way, then ever later, and not all desks at once.
 * Null where asking again changes nothing until somebody does something. `failures`: rounds in a row that did not get
 * through; `chance`: from 0 to 1.
 */
export function waitAfter(end: RoundEnd, failures: number, chance: number): number | null {
  switch (end) {
    case 'done':
      return spread(USUAL, chance);
    case 'unreachable':
    case 'trouble':
      return spread(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 20)), chance);
    case 'signed-out':
    case 'put-out':
    case 'locked':
      return null;
  }
}

/** Between half and all of it. */
function spread(milliseconds: number, chance: number): number {
  return milliseconds * (0.5 + chance / 2);
}
