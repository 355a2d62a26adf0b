import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { AskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type FirstRun = {
  /** From setting up until the recovery sheet is dealt with: the office is open by then, but its screens wait. */
  readonly isUnderWay: boolean;
  readonly found: (ask: AskOf<'office.found'>) => Promise<Result<ReplyOf<'office.found'>, DeskError>>;
  /** The code was typed from paper. */
  readonly confirm: (recoveryCode: string) => Promise<Result<unknown, DeskError>>;
  readonly finish: () => void;
};

/** Whether the first run still has the window. The code itself is kept by the screen that shows it, and nowhere else. */
export const useFirstRun = create<FirstRun>()((set) => ({
  isUnderWay: false,
  found: async (ask) => {
    // Before the back room's news that it is open, which would otherwise bring the frame in between.
    set({ isUnderWay: true });
    const answer = await desk['office.found'](ask);
    if (!answer.ok) set({ isUnderWay: false });
    return answer;
  },
  confirm: (recoveryCode) => desk['session.confirmCode']({ recoveryCode }),
  finish: () => set({ isUnderWay: false }),
}));
