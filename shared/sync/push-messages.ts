import { z } from 'zod';
import { NumberedMutation } from './mutation.ts';
import { PROTOCOL } from './protocol-version.ts';

/** As many mutations are handed in at once at most. */
export const MOST_AT_ONCE = 200;

export const Push = z.object({
  protocol: z.literal(PROTOCOL),
  mutations: z.array(NumberedMutation).max(MOST_AT_ONCE),
});
export type Push = z.infer<typeof Push>;

export const Outcome = z.enum(['taken', 'conflict', 'gone', 'refused']);
export type Outcome = z.infer<typeof Outcome>;

export const Pushed = z.object({
  /** The number up to which all of this device's are known; those after it are to be handed in again. */
  last: z.int().nonnegative(),
  outcomes: z.array(z.object({ id: z.uuid(), outcome: Outcome })),
  /** Numbers that another mutation of this device had before: the desk counts on from `last`, and hands these in again. */
  used: z.array(z.uuid()),
});
export type Pushed = z.infer<typeof Pushed>;
