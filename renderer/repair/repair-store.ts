import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupRow, RepairView, SoundSaved } from '../../shared/ipc/care-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Repair = {
  /** Null until the back room has looked. */
  readonly view: RepairView | null;
  readonly newest: BackupRow | null;
  readonly problem: DeskError | null;
  readonly isBusy: boolean;
  /** What was taken over, until the person has read it: the office is there again by then. */
  readonly saved: SoundSaved | null;
  readonly look: () => Promise<void>;
  readonly saveSound: () => Promise<void>;
  readonly openWithoutJournal: () => Promise<void>;
  readonly showFolder: () => Promise<void>;
  readonly end: () => void;
};

/** A file that does not open: what is wrong with it, and the ways on. */
export const useRepair = create<Repair>()((set) => {
  const attempt = async <Value>(step: Promise<Result<Value, DeskError>>): Promise<Value | null> => {
    set({ isBusy: true, problem: null });
    const answer = await step;
    set({ isBusy: false, problem: answer.ok ? null : answer.error });
    return answer.ok ? answer.value : null;
  };
  return {
    view: null,
    newest: null,
    problem: null,
    isBusy: false,
    saved: null,
    look: async () => {
      const [view, found] = await Promise.all([desk['repair.look'](), desk['restore.usual']()]);
      set(view.ok ? { view: view.value } : { problem: view.error });
      if (found.ok) set({ newest: found.value.backups.find(({ state }) => state === 'good') ?? null });
    },
    saveSound: async () => {
      const saved = await attempt(desk['repair.saveSound']());
      if (saved !== null) set({ saved });
    },
    openWithoutJournal: async () => {
      await attempt(desk['repair.openWithoutJournal']());
      set({ view: null, newest: null });
    },
    showFolder: async () => void (await attempt(desk['repair.showFolder']())),
    end: () => set({ view: null, newest: null, problem: null, saved: null }),
  };
});
