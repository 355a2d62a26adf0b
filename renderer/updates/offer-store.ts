import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { UpdateOffer } from '../../shared/ipc/update-messages.ts';
import { desk } from '../desk.ts';

type Offer = {
  /** The version that waits for the program to close; null where none does. */
  readonly ready: string | null;
  /** The version that somebody wants to hear of later: not before the next start. */
  readonly putOff: string | null;
  readonly problem: DeskError | null;
  readonly begin: () => () => void;
  readonly restart: () => Promise<void>;
  readonly putItOff: () => void;
};

/** The newer version that is ready, for everybody at this computer. It holds nothing of the office, so nobody's leaving changes it. */
export const useOffer = create<Offer>()((set, get) => {
  const enter = ({ ready }: UpdateOffer) => set(ready === get().ready ? { ready } : { ready, problem: null });
  return {
    ready: null,
    putOff: null,
    problem: null,
    begin: () => {
      const stop = desk['updates.offered'](enter);
      void desk['updates.offer']().then((answer) => {
        if (answer.ok) enter(answer.value);
      });
      return stop;
    },
    restart: async () => {
      set({ problem: null });
      const answer = await desk['updates.restart']();
      if (!answer.ok) set({ problem: answer.error });
    },
    putItOff: () => set({ putOff: get().ready, problem: null }),
  };
});
