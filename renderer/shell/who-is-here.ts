import { create } from 'zustand';
import type { Actor } from '../../shared/access/actor.ts';
import { desk } from '../desk.ts';

type WhoIsHere = {
  /** Null until the back room has said who, and while nobody is signed in. */
  readonly actor: Actor | null;
  readonly ask: () => Promise<void>;
};

/** Who sits at this window: the desk shows what they may use. The back room refuses by the same table, not by this. */
export const useWhoIsHere = create<WhoIsHere>()((set) => ({
  actor: null,
  ask: async () => {
    const answer = await desk['session.current']();
    set({ actor: answer.ok ? answer.value.actor : null });
  },
}));
