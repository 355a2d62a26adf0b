import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DataCounts } from '../../shared/ipc/data-protection-messages.ts';
import type { RetentionPlan } from '../../shared/retention/retention-plan.ts';
import { desk } from '../desk.ts';

type DataMapState = {
  /** Null until the back room has answered. */
  readonly shown: { readonly counts: DataCounts; readonly plan: RetentionPlan } | null;
  readonly problem: DeskError | null;
  readonly look: () => Promise<void>;
  readonly forget: () => void;
};

export const useDataMap = create<DataMapState>()((set) => {
  let sitting = 0;
  return {
    shown: null,
    problem: null,
    look: async () => {
      const sittingThen = sitting;
      const [counts, plan] = await Promise.all([desk['dataMap.show'](), desk['retention.show']()]);
      if (sitting !== sittingThen) return;
      if (!counts.ok) return set({ problem: counts.error });
      if (!plan.ok) return set({ problem: plan.error });
      set({ shown: { counts: counts.value, plan: plan.value }, problem: null });
    },
    forget: () => {
      sitting += 1;
      set({ shown: null, problem: null });
    },
  };
});
