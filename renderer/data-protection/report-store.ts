import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import { desk } from '../desk.ts';

type Report = {
  /** As it would be saved; null before it was put together. */
  readonly text: string | null;
  readonly isPreparing: boolean;
  readonly isSaved: boolean;
  readonly problem: DeskError | null;
  readonly prepare: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly forget: () => void;
};

const untouched = { text: null, isPreparing: false, isSaved: false, problem: null } as const;

export const useReport = create<Report>()((set, get) => {
  let sitting = 0;
  return {
    ...untouched,
    prepare: async () => {
      if (get().isPreparing) return;
      const sittingThen = sitting;
      set({ ...untouched, isPreparing: true });
      const answer = await desk['diagnostics.prepare']();
      if (sitting !== sittingThen) return;
      set({ isPreparing: false, ...(answer.ok ? { text: answer.value.text } : { problem: answer.error }) });
    },
    save: async () => {
      const sittingThen = sitting;
      set({ isSaved: false, problem: null });
      const answer = await desk['diagnostics.export']();
      if (sitting !== sittingThen) return;
      set(answer.ok ? { isSaved: answer.value.isSaved } : { problem: answer.error });
    },
    forget: () => {
      sitting += 1;
      set(untouched);
    },
  };
});
