import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { AskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import type { AccountRow } from '../../shared/ipc/office-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

/** What was done last, to be said once. */
export type AccountNews = {
  readonly what: 'added' | 'edited' | 'passwordReset' | 'nowDeactivated';
  readonly name: string;
};

type Accounts = {
  /** Null until the back room has answered. */
  readonly rows: readonly AccountRow[] | null;
  readonly listProblem: DeskError | null;
  readonly news: AccountNews | null;
  readonly list: () => Promise<void>;
  readonly add: (ask: AskOf<'accounts.add'>) => Promise<Result<unknown, DeskError>>;
  readonly edit: (ask: AskOf<'accounts.edit'>) => Promise<Result<unknown, DeskError>>;
  readonly resetPassword: (
    row: AccountRow,
    given: Omit<AskOf<'accounts.resetPassword'>, 'userId'>,
  ) => Promise<Result<unknown, DeskError>>;
  readonly deactivate: (row: AccountRow) => Promise<Result<unknown, DeskError>>;
  readonly renewCode: (password: string) => Promise<Result<ReplyOf<'session.renewRecoveryCode'>, DeskError>>;
  readonly confirmCode: (recoveryCode: string) => Promise<Result<unknown, DeskError>>;
  /** What belongs to the person who was here goes when they do. */
  readonly forget: () => void;
};

/** The accounts of the office, for its administrators. */
export const useAccounts = create<Accounts>()((set, get) => {
  let sitting = 0;
  const list = async () => {
    const sittingThen = sitting;
    const listed = await desk['accounts.list']();
    if (sitting !== sittingThen) return;
    set(listed.ok ? { rows: listed.value, listProblem: null } : { listProblem: listed.error });
  };
  const afterwards = async (answer: Promise<Result<unknown, DeskError>>, news: AccountNews) => {
    const sittingThen = sitting;
    const result = await answer;
    if (!result.ok || sitting !== sittingThen) return result;
    set({ news });
    await get().list();
    return result;
  };
  return {
    rows: null,
    listProblem: null,
    news: null,
    list,
    add: (ask) => afterwards(desk['accounts.add'](ask), { what: 'added', name: ask.displayName }),
    edit: (ask) => afterwards(desk['accounts.edit'](ask), { what: 'edited', name: ask.displayName }),
    resetPassword: ({ userId, displayName }, given) =>
      afterwards(desk['accounts.resetPassword']({ userId, ...given }), { what: 'passwordReset', name: displayName }),
    deactivate: ({ userId, displayName }) =>
      afterwards(desk['accounts.deactivate']({ userId }), { what: 'nowDeactivated', name: displayName }),
    renewCode: (password) => desk['session.renewRecoveryCode']({ password }),
    confirmCode: (recoveryCode) => desk['session.confirmCode']({ recoveryCode }),
    forget: () => {
      sitting += 1;
      set({ rows: null, listProblem: null, news: null });
    },
  };
});
