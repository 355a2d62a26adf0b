import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { SeenPublished } from '../../shared/ipc/published-days.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

/** What is to go into the bin: a document, or a timetable whose sheet was lost, by its own id. */
export type Removable = { readonly documentId: string; readonly name: string; readonly isPublished: boolean };

/** Longer than the two clicks of a double click are apart on any computer as it comes. */
export const DOUBLE_CLICK = 600;

type Named = Pick<Removable, 'documentId' | 'name'>;

type Removing = {
  /** Something is published of it: it is asked about first. */
  readonly asked: Removable | null;
  /** What lies in the bin since, and can be had back by one button. */
  readonly removed: Named | null;
  readonly tookBack: Named | null;
  readonly refused: { readonly name: string; readonly error: DeskError } | null;
  /** The rows have just moved up under the pointer: a second click was meant for the row that is gone. */
  readonly isSettling: boolean;
  readonly remove: (what: Removable) => Promise<void>;
  /** The same after what is published of it was shown. */
  readonly removeSeen: (what: Removable, seen: SeenPublished) => Promise<Result<undefined, DeskError>>;
  readonly keep: () => void;
  readonly undo: () => Promise<void>;
  /** A screen was left or the message put away. */
  readonly clear: () => void;
  readonly forget: () => void;
};

const nothing = { asked: null, removed: null, tookBack: null, refused: null, isSettling: false } as const;

/** Putting things into the bin, from whatever list they stand in. */
export const useRemoving = create<Removing>()((set, get) => {
  let sitting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onTheirWay = new Set<string>();
  const settle = () => {
    clearTimeout(timer);
    set({ isSettling: true });
    timer = setTimeout(() => set({ isSettling: false }), DOUBLE_CLICK);
  };
  const removeSeen: Removing['removeSeen'] = async ({ documentId, name }, seen) => {
    // The second press came before the row had gone.
    if (onTheirWay.has(documentId)) return ok(undefined);
    const sittingThen = sitting;
    onTheirWay.add(documentId);
    const answer = await desk['documents.remove']({ documentId, seen });
    onTheirWay.delete(documentId);
    if (!answer.ok || sitting !== sittingThen) return answer;
    set({ ...nothing, removed: { documentId, name } });
    settle();
    return answer;
  };
  return {
    ...nothing,
    removeSeen,
    remove: async (what) => {
      set({ refused: null });
      if (what.isPublished) return set({ asked: what });
      const sittingThen = sitting;
      settle();
      const answer = await removeSeen(what, []);
      if (answer.ok || sitting !== sittingThen) return;
      // Published since the list was looked at.
      if (answer.error.code === 'publishedNotSeen') set({ asked: what });
      else set({ refused: { name: what.name, error: answer.error } });
    },
    keep: () => set({ asked: null }),
    undo: async () => {
      const { removed } = get();
      if (removed === null) return;
      const sittingThen = sitting;
      const answer = await desk['bin.takeBack']({ documentId: removed.documentId });
      if (sitting !== sittingThen) return;
      if (answer.ok) set({ removed: null, refused: null, tookBack: removed });
      else set({ refused: { name: removed.name, error: answer.error } });
    },
    clear: () => set({ removed: null, tookBack: null, refused: null }),
    forget: () => {
      sitting += 1;
      clearTimeout(timer);
      onTheirWay.clear();
      set(nothing);
    },
  };
});
