import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { ConflictRow, JoinServer, SettleConflict, SyncNews } from '../../shared/ipc/server-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Server = {
  /** Null until the back room has answered, and for whom it does not. */
  readonly news: SyncNews | null;
  readonly conflicts: readonly ConflictRow[] | null;
  readonly begin: () => () => void;
  readonly join: (asked: JoinServer) => Promise<Result<unknown, DeskError>>;
  readonly leave: () => Promise<Result<unknown, DeskError>>;
  readonly syncNow: () => Promise<void>;
  readonly listConflicts: () => Promise<void>;
  readonly settle: (chosen: SettleConflict) => Promise<Result<unknown, DeskError>>;
  readonly forget: () => void;
};

/** How this office stands with the school's server, and what two people said differently. */
export const useServer = create<Server>()((set, get) => {
  let sitting = 0;
  const inSitting = async <Answer>(answer: Promise<Answer>): Promise<Answer | null> => {
    const sittingThen = sitting;
    const given = await answer;
    return sitting === sittingThen ? given : null;
  };
  const enter = (news: SyncNews): void => {
    set({ news });
    if (get().conflicts !== null) void get().listConflicts();
  };
  const entering = async (answer: Promise<Result<SyncNews, DeskError>>): Promise<Result<unknown, DeskError>> => {
    const given = await inSitting(answer);
    if (given?.ok === true) enter(given.value);
    return given ?? answer;
  };
  return {
    news: null,
    conflicts: null,
    begin: () => {
      const stop = desk['server.changed'](enter);
      void entering(desk['server.state']());
      return stop;
    },
    join: (asked) => entering(desk['server.join'](asked)),
    leave: () => entering(desk['server.leave']()),
    syncNow: async () => void (await entering(desk['server.syncNow']())),
    listConflicts: async () => {
      const listed = await inSitting(desk['conflicts.list']());
      if (listed?.ok === true) set({ conflicts: listed.value });
    },
    settle: async (chosen) => {
      const settled = await desk['conflicts.settle'](chosen);
      await get().listConflicts();
      return settled;
    },
    forget: () => {
      sitting += 1;
      set({ news: null, conflicts: null });
    },
  };
});
