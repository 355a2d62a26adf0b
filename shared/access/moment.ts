import { z } from 'zod';

/**
 * A point in time by two clocks. `wall` is what the computer's clock shows (milliseconds since 1970): it goes on while
 * the program is closed, but anyone may set it. `steady` counts milliseconds from some beginning and never goes back,
 * but only within one `run` of the program, and it may stand still while the computer sleeps.
 */
export const Moment = z.object({ wall: z.number(), steady: z.number(), run: z.string().min(1) });
export type Moment = z.infer<typeof Moment>;

/**
 * Milliseconds that have passed for certain: by the steady clock within one run. Between runs there is only the wall
 * clock; one that was set back counts as no time at all. For waits that must not be cut short.
 */
export function passedAtLeast(from: Moment, to: Moment): number {
  return Math.max(0, from.run === to.run ? to.steady - from.steady : to.wall - from.wall);
}

/** Milliseconds that may have passed, by whichever clock says more. For locks that must not come late. */
export function passedAtMost(from: Moment, to: Moment): number {
  return Math.max(passedAtLeast(from, to), to.wall - from.wall);
}
