import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupState } from '../../shared/ipc/care-messages.ts';
import { desk } from '../desk.ts';

type Backups = {
  /** Null until the back room has answered, and for whom it does not. */
  readonly state: BackupState | null;
  readonly problem: DeskError | null;
  /** Whether a backup was made while somebody looked on. */
  readonly wasMade: boolean;
  readonly begin: () => () => void;
  readonly make: () => Promise<void>;
  readonly forget: () => void;
};

/** How the backups stand, for the Settings screen and for what stands above every screen. */
export const useBackups = create<Backups>()((set, get) => {
  let sitting = 0;
  const enter = (state: BackupState) => {
    const before = get().state;
    const wasMade = before?.running !== null && before !== null && state.running === null && state.problem === null;
    set({ state, problem: null, wasMade: state.running === null && (wasMade || get().wasMade) });
  };
  return {
    state: null,
    problem: null,
    wasMade: false,
    begin: () => {
      const sittingThen = sitting;
      const stop = desk['backup.changed'](enter);
      void desk['backup.state']().then((answer) => {
        if (answer.ok && sitting === sittingThen) enter(answer.value);
      });
      return stop;
    },
    make: async () => {
      const sittingThen = sitting;
      set({ wasMade: false, problem: null });
      const begun = await desk['backup.make']();
      if (!begun.ok && sitting === sittingThen) set({ problem: begun.error });
    },
    forget: () => {
      sitting += 1;
      set({ state: null, problem: null, wasMade: false });
    },
  };
});
