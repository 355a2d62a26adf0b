import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupRestored, BackupsFound, SinceBackup } from '../../shared/ipc/care-messages.ts';
import type { AskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import type { Result } from '../../shared/result.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { desk } from '../desk.ts';
import { useOffice } from '../office/office-store.ts';

type Restore = {
  /** From the wish to restore until the person has read what came of it: the office may be there again by then. */
  readonly isUnderWay: boolean;
  /** From an office that is open, to an earlier state of it. */
  readonly goesBack: boolean;
  /** Null until a folder was looked at. */
  readonly found: BackupsFound | null;
  readonly isLooking: boolean;
  readonly problem: DeskError | null;
  readonly restored: BackupRestored | null;
  /** What ended a going back after everybody was signed out. */
  readonly refused: DeskError | null;
  /** A password or code stands in a form of this, and would be lost. */
  readonly isTyped: boolean;
  readonly setTyped: (isTyped: boolean) => void;
  readonly begin: () => Promise<void>;
  readonly beginGoingBack: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly unseal: (ask: AskOf<'restore.unseal'>) => Promise<Result<ReplyOf<'restore.unseal'>, DeskError>>;
  readonly restore: (ask: AskOf<'restore.begin'>) => Promise<Result<BackupRestored, DeskError>>;
  readonly since: (name: string) => Promise<SinceBackup | undefined>;
  readonly goBack: (ask: AskOf<'restore.goBack'>) => Promise<Result<BackupRestored, DeskError>>;
  readonly end: () => void;
  /** Whoever was here left. What is being done goes on, and says so at the door. */
  readonly leave: () => void;
};

const nothing = {
  ...{ isUnderWay: false, goesBack: false, found: null, isLooking: false },
  ...{ problem: null, restored: null, refused: null, isTyped: false },
} as const;

/** Bringing a school back from a backup. The code is kept by the screen that asks for it, and nowhere else. */
export const useRestore = create<Restore>()((set, get) => {
  let isGoing = false;
  const look = async (asked: Promise<Result<BackupsFound | null, DeskError>>) => {
    set({ isLooking: true, problem: null });
    const answer = await asked;
    set({ isLooking: false });
    if (!answer.ok) set({ problem: answer.error });
    else if (answer.value !== null) set({ found: answer.value });
  };
  const begin = async (goesBack: boolean) => {
    set({ ...nothing, isUnderWay: true, goesBack });
    await look(desk['restore.usual']());
    // An empty usual folder says nothing that would help.
    set(({ found }) => ({ found: found !== null && found.backups.length === 0 ? null : found }));
  };
  return {
    ...nothing,
    setTyped: (isTyped) => set({ isTyped }),
    begin: () => begin(false),
    beginGoingBack: () => begin(true),
    choose: () => look(desk['restore.choose']()),
    unseal: (ask) => desk['restore.unseal'](ask),
    restore: async (ask) => {
      const answer = await desk['restore.begin'](ask);
      if (answer.ok) set({ restored: answer.value });
      return answer;
    },
    since: async (name) => {
      const answer = await desk['restore.since']({ name });
      return answer.ok ? answer.value : undefined;
    },
    goBack: async (ask) => {
      isGoing = true;
      const answer = await desk['restore.goBack'](ask);
      isGoing = false;
      const { state } = useOffice.getState();
      // Whoever locked or was away has left: what came of it is not for who stands at the door now. The log says it.
      if (wasLocked(state)) set(nothing);
      else if (answer.ok) set({ restored: answer.value });
      // Where it went wrong halfway everybody is signed out already, and there is no form any more to say why.
      else if (state.kind !== 'open') set({ refused: answer.error });
      return answer;
    },
    end: () => set(nothing),
    leave: () => {
      const { goesBack, restored, refused } = get();
      if (goesBack && !isGoing && restored === null && refused === null) set(nothing);
    },
  };
});

/** A going back signs everybody out as well; then the door has no reason of its own, or that the store ended. */
function wasLocked(state: OfficeState): boolean {
  if (state.kind === 'opening') return true;
  return state.kind === 'locked' && state.because !== undefined && state.because !== 'stopped';
}
