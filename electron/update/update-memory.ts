import Store from 'electron-store';
import { z } from 'zod';

/** What is remembered about updates, for everybody at this computer: nothing of the office, so it lies in the clear. */
export const Remembered = z.object({
  isChosen: z.boolean(),
  /** In milliseconds since 1970; null where never. */
  lastLooked: z.number().nullable(),
  failures: z.int().min(0),
});
export type Remembered = z.infer<typeof Remembered>;

export type UpdateMemory = {
  /** What nobody has chosen is as on the first day: on. */
  readonly read: () => Remembered;
  /** Whether it could be kept. */
  readonly keep: (remembered: Remembered) => boolean;
};

const firstDay: Remembered = { isChosen: true, lastLooked: null, failures: 0 };

/** In a small file of electron-store's, like the place of the window. */
export function openUpdateMemory(folder: string): UpdateMemory {
  const store = openStore(folder);
  return {
    read() {
      const kept = Remembered.safeParse(store?.get('updates'));
      return kept.success ? kept.data : firstDay;
    },
    keep(remembered) {
      try {
        store?.set('updates', remembered);
        return store !== null;
      } catch {
        return false;
      }
    },
  };
}

function openStore(folder: string): Store | null {
  try {
    return new Store({ name: 'updates', cwd: folder, clearInvalidConfig: true });
  } catch {
    return null;
  }
}
