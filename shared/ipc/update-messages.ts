import { z } from 'zod';

/** A version number as people are shown it. */
const Version = z.string().max(100);

/** What everybody at this computer is told: the version that is ready and waits for the program to close. */
export const UpdateOffer = z.object({ ready: Version.nullable() });
export type UpdateOffer = z.infer<typeof UpdateOffer>;

/** How looking for newer versions stands, for an administrator. */
export const UpdateState = z.object({
  running: Version,
  isOn: z.boolean(),
  /** Why it is not looked although it is on: the program was built without a place to look, or others bring newer versions. */
  hindrance: z.enum(['no-feed', 'not-by-itself']).nullable(),
  /** Whether the school's IT has settled whether it is on. */
  isSettled: z.boolean(),
  stage: z.enum(['idle', 'looking', 'downloading', 'ready']),
  /** The newer version that is being fetched or is ready. */
  found: Version.nullable(),
  /** In milliseconds since 1970; null where never. */
  lastLooked: z.number().nullable(),
  /** What came of the last look since the program started; null where there was none. */
  outcome: z.enum(['newest', 'found', 'unreachable', 'damaged', 'not-signed', 'failed']).nullable(),
});
export type UpdateState = z.infer<typeof UpdateState>;

export const ChooseUpdates = z.object({ isOn: z.boolean() });

/** Whether something is typed in the window that asks and not saved. */
export const UnsavedWork = z.object({ isUnsaved: z.boolean() });
