import { create } from 'zustand';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BlockField } from '../../../shared/versions/content.ts';
import type { DraftStep } from '../../../shared/versions/draft-log.ts';
import type { Operation } from '../../../shared/versions/operation.ts';
import { desk } from '../../desk.ts';
import { blockInPlaceOf } from '../look-round.ts';
import { openTimetableOf, useReview } from '../review-store.ts';
import type { ChosenIn } from '../review-store.ts';
import { touchedBlock } from './touched-block.ts';

/**
 * What came of the last step. `movedOn`: the draft was changed elsewhere, was loaded again, and the step was not made. `told`:
 * what else came of publishing.
 */
export type Said =
  | { readonly kind: 'saved' | 'movedOn' }
  | { readonly kind: 'refused'; readonly problem: DeskError }
  | { readonly kind: 'told'; readonly words: string };

/** What stands open over Review. */
export type DraftDialog = 'approve' | 'publish' | 'reopen' | 'history' | 'proposal';

type DraftWork = {
  readonly isSaving: boolean;
  readonly said: Said | null;
  /** The field of the chosen lesson that is being typed in. */
  readonly editing: BlockField | null;
  readonly edit: (field: BlockField | null) => void;
  readonly dialog: DraftDialog | null;
  readonly openDialog: (dialog: DraftDialog | null) => void;
  /** Does something to the draft, saved when it answers; whether it was done. */
  readonly perform: (operation: Operation) => Promise<boolean>;
  readonly tell: (words: string) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly remove: (block: string, chosenIn: ChosenIn) => Promise<void>;
  readonly restore: (block: string) => Promise<void>;
  /** Another document is about to be opened: resolves once every step is saved. */
  readonly leave: () => Promise<void>;
  /** Whoever was here has left: what was not sent yet is not sent any more. */
  readonly forget: () => void;
};

/** Steps into the draft under review. Each is saved at once, in order, and counts only on the draft it was meant for. */
export const useDraft = create<DraftWork>()((set, get) => {
  let last: Promise<unknown> = Promise.resolve();
  // Goes up when a step was refused or somebody leaves: steps that wait behind it were meant for another draft.
  let round = 0;
  let waiting = 0;

  const send = async (entry: DraftStep, roundThen: number): Promise<boolean> => {
    const open = openTimetableOf(useReview.getState());
    if (round !== roundThen || open === null) return false;
    const { timetableId } = open.row;
    const { steps } = open.draft;
    const answer = await desk['timetables.edit']({ timetableId, steps, entry });
    if (round !== roundThen) return false;
    if (answer.ok) {
      useReview.getState().take(timetableId, answer.value);
      set({ said: { kind: 'saved' } });
      return true;
    }
    round += 1;
    const roundNow = round;
    await useReview.getState().refresh();
    if (round !== roundNow) return false;
    const now = openTimetableOf(useReview.getState());
    const hasMovedOn = now !== null && now.draft.steps !== steps;
    set({ said: hasMovedOn ? { kind: 'movedOn' } : { kind: 'refused', problem: answer.error } });
    return false;
  };

  const step = async (entry: DraftStep): Promise<boolean> => {
    const roundThen = round;
    waiting += 1;
    set({ isSaving: true });
    const sent = last.then(() => send(entry, roundThen));
    last = sent;
    const wasDone = await sent;
    waiting -= 1;
    if (waiting === 0) set({ isSaving: false });
    return wasDone;
  };

  /** Back or forth, with what that changed to be seen. */
  const go = async (entry: DraftStep) => {
    const before = openTimetableOf(useReview.getState())?.draft.content;
    if (!(await step(entry)) || before === undefined) return;
    const review = useReview.getState();
    const after = openTimetableOf(review)?.draft.content;
    const touched = after === undefined ? null : touchedBlock(before, after);
    if (touched !== null) review.show({ kind: 'block', id: touched }, 'list');
  };

  return {
    isSaving: false,
    said: null,
    editing: null,
    edit: (editing) => set({ editing }),
    dialog: null,
    openDialog: (dialog) => set({ dialog }),
    perform: (operation) => step({ kind: 'do', operation }),
    tell: (words) => set({ said: { kind: 'told', words } }),
    undo: async () => {
      if (openTimetableOf(useReview.getState())?.draft.canUndo === true) await go({ kind: 'undo' });
    },
    redo: async () => {
      if (openTimetableOf(useReview.getState())?.draft.canRedo === true) await go({ kind: 'redo' });
    },
    remove: async (block, chosenIn) => {
      const { opened, view } = useReview.getState();
      const next = opened.state === 'ready' ? blockInPlaceOf(opened.document.reading, view, block) : null;
      const wasDone = await get().perform({ kind: 'remove', block });
      if (wasDone && next !== null) useReview.getState().show(next, chosenIn);
    },
    restore: async (block) => {
      const wasDone = await get().perform({ kind: 'restore', block });
      if (wasDone) useReview.getState().show({ kind: 'block', id: block }, 'list');
    },
    leave: async () => {
      set({ editing: null, dialog: null });
      await last;
      set({ said: null });
    },
    forget: () => {
      round += 1;
      set({ said: null, editing: null, dialog: null });
    },
  };
});
