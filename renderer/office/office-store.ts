import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { AskOf } from '../../shared/ipc/contract-types.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

/** Who sits at this window: the desk shows what they may use. The back room refuses by the same table, not by this. */
export type WhoIsHere = Extract<OfficeState, { kind: 'open' }>['who'];

type Names = Pick<WhoIsHere, 'displayName' | 'loginName'>;
type Done = Promise<Result<undefined, DeskError>>;

type Office = {
  readonly state: OfficeState;
  /** Who was here when the window was locked; kept in this window's memory only, and not when somebody else comes. */
  readonly lastHere: Names | null;
  readonly begin: () => () => void;
  readonly signIn: (ask: AskOf<'session.signIn'>) => Done;
  readonly recover: (ask: AskOf<'session.recover'>) => Done;
  readonly changePassword: (ask: AskOf<'session.changePassword'>) => Done;
  /** Opens the papers once more, after somebody saw to what was the matter. */
  readonly tryAgain: () => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Locks, and the name goes, too: whoever comes next is asked for theirs. */
  readonly signOut: () => Promise<void>;
};

/** How the office stands and who is here, as the back room says it. */
export const useOffice = create<Office>()((set, get) => {
  let newsSoFar = 0;

  const enter = (state: OfficeState) => {
    newsSoFar += 1;
    const before = get().state;
    const lastHere = before.kind === 'open' ? namesOf(before.who) : get().lastHere;
    set({ state, lastHere: state.kind === 'open' ? null : lastHere });
  };
  const ask = async () => {
    const newsThen = newsSoFar;
    const answer = await desk['office.state']();
    // News that came in the meantime is younger than this answer.
    if (newsSoFar === newsThen) enter(answer.ok ? answer.value : { kind: 'trouble', trouble: 'store-died' });
  };
  const open = async (answer: Result<undefined, DeskError>) => {
    if (answer.ok) await ask();
    return answer;
  };
  /** What is on the screen goes at once, however long the back room takes. */
  const hide = () => {
    if (get().state.kind === 'open') enter({ kind: 'opening' });
  };
  const lock = async () => {
    hide();
    await desk['session.lock']();
    await ask();
  };

  return {
    state: { kind: 'opening' },
    lastHere: null,

    begin: () => {
      const stop = desk['office.changed'](enter);
      void ask();
      return stop;
    },
    signIn: async (asked) => open(await desk['session.signIn'](asked)),
    recover: async (asked) => open(await desk['session.recover'](asked)),
    changePassword: async (asked) => open(await desk['session.changePassword'](asked)),
    tryAgain: async () => {
      await desk['office.tryAgain']();
      await ask();
    },
    lock,
    signOut: async () => {
      const wasOpen = get().state.kind === 'open';
      hide();
      set({ lastHere: null });
      if (wasOpen) await lock();
    },
  };
});

function namesOf({ displayName, loginName }: WhoIsHere): Names {
  return { displayName, loginName };
}
