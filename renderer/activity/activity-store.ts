import { create } from 'zustand';
import type { ActivityFilter } from '../../shared/activity/activity-filter.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { ActivityPage, ActivityReport } from '../../shared/ipc/activity-messages.ts';
import { desk } from '../desk.ts';
import { everything, filterOf } from './activity-question.ts';
import type { ActivityQuestion } from './activity-question.ts';
import { withNewer, withOlder } from './shown-entries.ts';

export type Person = { readonly userId: string; readonly displayName: string };

/** How the check stands: it is made only when asked for, and may take a moment in an old office. */
export type Check = { readonly kind: 'checking' } | { readonly kind: 'done'; readonly report: ActivityReport };

type Activity = {
  readonly question: ActivityQuestion;
  /** When it was asked: what is today in the list was today then. */
  readonly askedAt: Date;
  /** Null until the back room has answered. */
  readonly shown: ActivityPage | null;
  readonly listProblem: DeskError | null;
  readonly isFetchingOlder: boolean;
  /** Everybody who has or had an account, to choose from. */
  readonly people: readonly Person[];
  readonly check: Check | null;
  readonly isExported: boolean;
  /** What went wrong with something that was asked for beside the list. */
  readonly problem: DeskError | null;
  /** The screen was opened. */
  readonly begin: () => Promise<void>;
  readonly ask: (question: ActivityQuestion) => Promise<void>;
  readonly showOlder: () => Promise<void>;
  readonly verify: () => Promise<void>;
  readonly hideCheck: () => void;
  readonly save: (format: 'csv' | 'json') => Promise<void>;
  readonly forget: () => void;
};

const untouched = {
  ...{ question: everything, askedAt: new Date(0), shown: null, listProblem: null, isFetchingOlder: false, people: [] },
  ...{ check: null, isExported: false, problem: null },
};

/** What was done in the office, for its administrators. */
export const useActivityLog = create<Activity>()((set, get) => {
  /** Goes up when somebody leaves; `asking` with every question. An answer to what is over is thrown away. */
  let sitting = 0;
  let asking = 0;
  /** Reckoned once a question, so that older pages are of the same days as the first, past midnight too. */
  let filter: ActivityFilter = filterOf(everything, new Date());

  const fetchFirst = async () => {
    asking += 1;
    const askingThen = asking;
    const page = await desk['activity.page']({ filter, before: null });
    if (asking !== askingThen) return;
    set({
      isFetchingOlder: false,
      ...(page.ok ? { shown: page.value, listProblem: null } : { listProblem: page.error }),
    });
  };

  /** That it was checked or exported is an entry, too. */
  const fetchNewer = async () => {
    const askingThen = asking;
    const page = await desk['activity.page']({ filter, before: null });
    const { shown } = get();
    if (asking !== askingThen || !page.ok || shown === null) return;
    set({ shown: withNewer(shown, page.value) });
  };

  const fetchPeople = async () => {
    const sittingThen = sitting;
    const listed = await desk['accounts.list']();
    // Without it the choice of people is missing, and the list is there all the same.
    if (sitting !== sittingThen || !listed.ok) return;
    set({ people: listed.value.map(({ userId, displayName }) => ({ userId, displayName })) });
  };

  return {
    ...untouched,
    begin: async () => {
      // An outcome of yesterday says nothing of today.
      set({ check: null, isExported: false, problem: null });
      await Promise.all([get().ask(get().question), fetchPeople()]);
    },
    ask: async (question) => {
      const askedAt = new Date();
      set({ question, askedAt });
      filter = filterOf(question, askedAt);
      await fetchFirst();
    },
    showOlder: async () => {
      const { shown, isFetchingOlder } = get();
      const oldest = shown?.entries.at(-1)?.entry.number;
      if (oldest === undefined || isFetchingOlder) return;
      const askingThen = asking;
      set({ isFetchingOlder: true, problem: null });
      const page = await desk['activity.page']({ filter, before: oldest });
      const now = get().shown;
      if (asking !== askingThen || now === null) return;
      set({ isFetchingOlder: false, ...(page.ok ? { shown: withOlder(now, page.value) } : { problem: page.error }) });
    },
    verify: async () => {
      if (get().check?.kind === 'checking') return;
      const sittingThen = sitting;
      set({ check: { kind: 'checking' }, problem: null, isExported: false });
      const report = await desk['activity.verify']();
      if (sitting !== sittingThen) return;
      set(report.ok ? { check: { kind: 'done', report: report.value } } : { check: null, problem: report.error });
      await fetchNewer();
    },
    hideCheck: () => set({ check: null }),
    save: async (format) => {
      const sittingThen = sitting;
      set({ isExported: false, problem: null });
      const saved = await desk['activity.export']({ filter, format });
      if (sitting !== sittingThen) return;
      set(saved.ok ? { isExported: saved.value.isSaved } : { problem: saved.error });
      await fetchNewer();
    },
    forget: () => {
      sitting += 1;
      asking += 1;
      filter = filterOf(everything, new Date());
      set(untouched);
    },
  };
});
