import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { CarriedOut, RetentionPreview, RetentionRow } from '../../shared/ipc/data-protection-messages.ts';
import type { Result } from '../../shared/result.ts';
import type { RetentionPlan } from '../../shared/retention/retention-plan.ts';
import { desk } from '../desk.ts';

const ROWS_A_PAGE = 50;
export type RetentionList = 'going' | 'next' | 'held';

type Retention = {
  readonly plan: RetentionPlan | null;
  readonly what: RetentionList;
  /** The rows of `what` as far as they were asked for; null until the back room has answered. */
  readonly preview: RetentionPreview | null;
  readonly problem: DeskError | null;
  readonly carried: CarriedOut | null;
  readonly look: () => Promise<void>;
  readonly show: (what: RetentionList) => Promise<void>;
  readonly showMore: () => Promise<void>;
  readonly save: (plan: RetentionPlan) => Promise<Result<unknown, DeskError>>;
  readonly hold: (row: RetentionRow, isHeld: boolean) => Promise<void>;
  readonly carryOut: () => Promise<Result<unknown, DeskError>>;
  readonly forget: () => void;
};

const untouched = { plan: null, what: 'going', preview: null, problem: null, carried: null } as const;

/** The school's rule, and what it does with which document. */
export const useRetention = create<Retention>()((set, get) => {
  let asking = 0;
  const fetch = async (what: RetentionList, most: number) => {
    asking += 1;
    const askingThen = asking;
    const rows: RetentionRow[] = [];
    for (;;) {
      const from = rows.length;
      const page = await desk['retention.preview']({ what, from, most: Math.min(200, most - from) });
      if (asking !== askingThen) return;
      if (!page.ok) return set({ problem: page.error });
      rows.push(...page.value.rows);
      if (rows.length >= Math.min(most, page.value.found[what]) || page.value.rows.length === 0) {
        return set({ what, preview: { ...page.value, rows }, problem: null });
      }
    }
  };
  const shownSoFar = () => Math.max(ROWS_A_PAGE, get().preview?.rows.length ?? 0);
  return {
    ...untouched,
    look: async () => {
      const askingThen = asking;
      set({ carried: null });
      const plan = await desk['retention.show']();
      if (asking !== askingThen) return;
      if (!plan.ok) return set({ problem: plan.error });
      set({ plan: plan.value });
      await fetch(get().what, ROWS_A_PAGE);
    },
    show: (what) => fetch(what, ROWS_A_PAGE),
    showMore: () => fetch(get().what, shownSoFar() + ROWS_A_PAGE),
    save: async (plan) => {
      const askingThen = asking;
      const answer = await desk['retention.set'](plan);
      if (!answer.ok || asking !== askingThen) return answer;
      set({ plan, carried: null });
      await fetch(get().what, ROWS_A_PAGE);
      return answer;
    },
    hold: async ({ documentId }, isHeld) => {
      const askingThen = asking;
      const answer = await desk['retention.hold']({ documentId, isHeld });
      if (asking !== askingThen) return;
      if (!answer.ok) return set({ problem: answer.error });
      await fetch(get().what, shownSoFar());
    },
    carryOut: async () => {
      const askingThen = asking;
      const answer = await desk['retention.carryOut']({ digest: get().preview?.digest ?? '' });
      if (asking !== askingThen) return answer;
      if (answer.ok) set({ carried: answer.value });
      // Also when it was refused: what is due is another list now.
      await fetch(get().what, ROWS_A_PAGE);
      return answer;
    },
    forget: () => {
      asking += 1;
      set(untouched);
    },
  };
});
