import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupRestored, BackupsFound } from '../../shared/ipc/care-messages.ts';
import type { AskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Restore = {
  /** From the wish to restore until the person has read what came of it: the office may be there again by then. */
  readonly isUnderWay: boolean;
  /** Null until a folder was looked at. */
  readonly found: BackupsFound | null;
  readonly isLooking: boolean;
  readonly problem: DeskError | null;
  readonly restored: BackupRestored | null;
  readonly begin: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly unseal: (ask: AskOf<'restore.unseal'>) => Promise<Result<ReplyOf<'restore.unseal'>, DeskError>>;
  readonly restore: (ask: AskOf<'restore.begin'>) => Promise<Result<BackupRestored, DeskError>>;
  readonly end: () => void;
};

const nothing = { isUnderWay: false, found: null, isLooking: false, problem: null, restored: null } as const;

/** Bringing a school back from a backup. The code is kept by the screen that asks for it, and nowhere else. */
export const useRestore = create<Restore>()((set) => {
  const look = async (asked: Promise<Result<BackupsFound | null, DeskError>>) => {
    set({ isLooking: true, problem: null });
    const answer = await asked;
    set({ isLooking: false });
    if (!answer.ok) set({ problem: answer.error });
    else if (answer.value !== null) set({ found: answer.value });
  };
  return {
    ...nothing,
    begin: async () => {
      set({ ...nothing, isUnderWay: true });
      await look(desk['restore.usual']());
      // An empty usual folder says nothing that would help.
      set(({ found }) => ({ found: found !== null && found.backups.length === 0 ? null : found }));
    },
    choose: () => look(desk['restore.choose']()),
    unseal: (ask) => desk['restore.unseal'](ask),
    restore: async (ask) => {
      const answer = await desk['restore.begin'](ask);
      if (answer.ok) set({ restored: answer.value });
      return answer;
    },
    end: () => set(nothing),
  };
});
