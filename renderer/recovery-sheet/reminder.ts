import { create } from 'zustand';

const NAME = 'recovery-sheet-due';

type Reminder = {
  /** A recovery code was made and nobody has shown yet that they kept it. */
  readonly isDue: boolean;
  readonly remind: () => void;
  readonly settle: () => void;
};

/**
 * Outlives the window: a code that was made and not kept is remembered from the moment it is there, so that a power cut
 * or a lock in between leaves the reminder standing. Only this yes or no is kept, nothing of the code.
 */
export const useReminder = create<Reminder>()((set) => ({
  isDue: localStorage.getItem(NAME) !== null,
  remind: () => {
    localStorage.setItem(NAME, 'yes');
    set({ isDue: true });
  },
  settle: () => {
    localStorage.removeItem(NAME);
    set({ isDue: false });
  },
}));
