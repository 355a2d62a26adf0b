import { create } from 'zustand';

const NAME = 'recovery-sheet-due';
const OLDER = 'older-one-kept';

type Reminder = {
  /** A recovery code was made and nobody has shown yet that they kept it. */
  readonly isDue: boolean;
  /** An older sheet is kept, and works until the new one is. */
  readonly hasOlder: boolean;
  readonly remind: (hasOlder: boolean) => void;
  readonly settle: () => void;
};

/**
 * Outlives the window: a code that was made and not kept is remembered from the moment it is there, so that a power cut
 * or a lock in between leaves the reminder standing. Only this yes or no is kept, nothing of the code.
 */
export const useReminder = create<Reminder>()((set, get) => ({
  isDue: localStorage.getItem(NAME) !== null,
  hasOlder: localStorage.getItem(NAME) === OLDER,
  remind: (isInPlaceOfOne) => {
    // In place of one that nobody ever kept: there is none still.
    const hasOlder = isInPlaceOfOne && (!get().isDue || get().hasOlder);
    localStorage.setItem(NAME, hasOlder ? OLDER : 'yes');
    set({ isDue: true, hasOlder });
  },
  settle: () => {
    localStorage.removeItem(NAME);
    set({ isDue: false, hasOlder: false });
  },
}));
