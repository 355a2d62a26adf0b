import { z } from 'zod';

/** What is remembered about updates, for everybody at this computer: nothing of the office, so it lies in the clear. */
const Remembered = z.object({
  isChosen: z.boolean(),
  /** In milliseconds since 1970; null where never. */
  lastLooked: z.number().nullable(),
  failures: z.int().min(0),
});
export type Remembered = z.infer<typeof Remembered>;

export type UpdateMemory = {
  /** What nobody has chosen is as on the first day: on. */
  readonly read: () => Remembered;
  /** Whether it is there at the next start as well. */
  readonly keep: (remembered: Remembered) => boolean;
};

/** A small file; either throws where there is no writing or reading. */
export type SmallFile = { readonly read: () => unknown; readonly write: (value: Remembered) => void };

const firstDay: Remembered = { isChosen: true, lastLooked: null, failures: 0 };

/** What cannot be written is remembered until the program ends: a full disk is no reason to ask the feed again and again. */
export function rememberIn(file: SmallFile): UpdateMemory {
  let now = readKept(file) ?? firstDay;
  return {
    read: () => now,
    keep(remembered) {
      now = remembered;
      try {
        file.write(remembered);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Null where nothing was kept, or something else than we write. */
function readKept(file: SmallFile): Remembered | null {
  try {
    const kept = Remembered.safeParse(file.read());
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}
