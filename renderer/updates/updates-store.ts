import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { UpdateState } from '../../shared/ipc/update-messages.ts';
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Updates = {
  /** Null until the back room has answered, and for whom it does not. */
  readonly state: UpdateState | null;
  readonly policy: PolicyInForce | null;
  readonly begin: (may: { readonly seeUpdates: boolean }) => () => void;
  readonly choose: (isOn: boolean) => Promise<Result<unknown, DeskError>>;
  readonly look: () => Promise<Result<unknown, DeskError>>;
};

/** How looking for newer versions stands and what the school's IT has settled: nothing of the office, for the Settings screen. */
export const useUpdates = create<Updates>()((set) => ({
  state: null,
  policy: null,
  begin: ({ seeUpdates }) => {
    void desk['policy.show']().then((answer) => answer.ok && set({ policy: answer.value }));
    if (!seeUpdates) return () => undefined;
    const stop = desk['updates.changed']((state) => set({ state }));
    void desk['updates.state']().then((answer) => answer.ok && set({ state: answer.value }));
    return stop;
  },
  choose: (isOn) => desk['updates.choose']({ isOn }),
  look: () => desk['updates.look'](),
}));
