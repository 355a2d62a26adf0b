import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { ErasureLeft } from '../../shared/ipc/data-protection-messages.ts';
import type { SeenPublished } from '../../shared/ipc/published-days.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

/** What is to be erased for good. */
export type Erasable =
  | {
      readonly kind: 'document';
      readonly documentId: string;
      readonly name: string;
      readonly isSheetLost: boolean;
    }
  | { readonly kind: 'person'; readonly userId: string; readonly name: string };

type Erasing = {
  /** What was erased last, and what of it could not be reached at once. */
  readonly erased: { readonly name: string; readonly left: ErasureLeft } | null;
  /** `seen`: what is published of it, as it was shown. */
  readonly erase: (what: Erasable, seen?: SeenPublished) => Promise<Result<ErasureLeft, DeskError>>;
  /** A screen was opened: what was erased on another is no news on it. */
  readonly clear: () => void;
  readonly forget: () => void;
};

export const useErasing = create<Erasing>()((set) => {
  let sitting = 0;
  return {
    erased: null,
    erase: async (what, seen = []) => {
      const sittingThen = sitting;
      set({ erased: null });
      const answer = await (what.kind === 'document'
        ? desk['bin.erase']({ documentId: what.documentId, seen })
        : desk['person.erase']({ userId: what.userId }));
      if (answer.ok && sitting === sittingThen) set({ erased: { name: what.name, left: answer.value } });
      return answer;
    },
    clear: () => set({ erased: null }),
    forget: () => {
      sitting += 1;
      set({ erased: null });
    },
  };
});
