import { create } from 'zustand';
import { desk } from '../desk.ts';

type Reminder = {
  /** A recovery code was made and nobody has shown yet that they kept it. */
  readonly isDue: boolean;
  /** An older sheet is kept, and works until the new one is. */
  readonly hasOlder: boolean;
  /** Asks the back room: the office itself knows, so that it is told on whatever computer an administrator sits. */
  readonly look: () => Promise<void>;
  readonly forget: () => void;
};

const nothingDue = { isDue: false, hasOlder: false } as const;

export const useReminder = create<Reminder>()((set) => {
  let sitting = 0;
  return {
    ...nothingDue,
    look: async () => {
      const sittingThen = sitting;
      const answer = await desk['session.sheetState']();
      if (answer.ok && sitting === sittingThen) set(answer.value);
    },
    forget: () => {
      sitting += 1;
      set(nothingDue);
    },
  };
});
