import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import { desk } from '../desk.ts';

const ROWS_A_PAGE = 50;

type Bin = {
  /** Null until the back room has answered. */
  readonly rows: readonly BinRow[] | null;
  readonly found: number;
  readonly goesByItself: boolean;
  readonly problem: DeskError | null;
  /** What was taken back last, to be said once. */
  readonly tookBack: string | null;
  readonly look: () => Promise<void>;
  readonly showMore: () => Promise<void>;
  readonly takeBack: (row: BinRow) => Promise<void>;
  readonly forget: () => void;
};

const untouched = { rows: null, found: 0, goesByItself: false, problem: null, tookBack: null } as const;

/** What lies in the bin, as far as it was asked for. */
export const useBin = create<Bin>()((set, get) => {
  let sitting = 0;
  /** All that is shown is asked again at once: what was taken out moves the rest up. */
  const fetch = async (most: number) => {
    const sittingThen = sitting;
    const rows: BinRow[] = [];
    for (;;) {
      const page = await desk['bin.page']({ from: rows.length, most: Math.min(200, most - rows.length) });
      if (sitting !== sittingThen) return;
      if (!page.ok) return set({ problem: page.error });
      const { found, goesByItself } = page.value;
      rows.push(...page.value.rows);
      if (rows.length >= Math.min(most, found) || page.value.rows.length === 0) {
        return set({ rows, found, goesByItself, problem: null });
      }
    }
  };
  const shownSoFar = () => Math.max(ROWS_A_PAGE, get().rows?.length ?? 0);
  return {
    ...untouched,
    look: () => {
      set({ tookBack: null });
      return fetch(shownSoFar());
    },
    showMore: () => fetch(shownSoFar() + ROWS_A_PAGE),
    takeBack: async ({ documentId, name }) => {
      const sittingThen = sitting;
      set({ tookBack: null });
      const answer = await desk['bin.takeBack']({ documentId });
      if (sitting !== sittingThen) return;
      if (!answer.ok) return set({ problem: answer.error });
      set({ tookBack: name });
      await fetch(shownSoFar());
    },
    forget: () => {
      sitting += 1;
      set(untouched);
    },
  };
});
