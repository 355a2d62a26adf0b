import { create } from 'zustand';
import type { LegalBasisNote } from '../../shared/data-protection/legal-basis.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { LegalBasisOf } from '../../shared/ipc/data-protection-messages.ts';
import { failed } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Done = Promise<Result<unknown, DeskError>>;

type LegalBases = {
  /** What is noted of every import; undefined until the back room has answered. */
  readonly usual: LegalBasisNote | null | undefined;
  readonly problem: DeskError | null;
  readonly askUsual: () => Promise<void>;
  readonly setUsual: (note: LegalBasisNote | null) => Done;
  /** Nothing of a document is kept here: what is noted of it lies in the dialog that asked. */
  readonly of: (documentId: string) => Promise<Result<LegalBasisOf, DeskError>>;
  readonly note: (documentId: string, note: LegalBasisNote | null) => Done;
  readonly hold: (documentId: string, isHeld: boolean) => Done;
  readonly forget: () => void;
};

export const useLegalBases = create<LegalBases>()((set) => {
  let sitting = 0;
  return {
    usual: undefined,
    problem: null,
    askUsual: async () => {
      const sittingThen = sitting;
      const answer = await desk['legalBasis.usual']();
      if (sitting !== sittingThen) return;
      set(answer.ok ? { usual: answer.value.note, problem: null } : { problem: answer.error });
    },
    setUsual: async (note) => {
      const sittingThen = sitting;
      const answer = await desk['legalBasis.setUsual']({ note });
      if (answer.ok && sitting === sittingThen) set({ usual: note });
      return answer;
    },
    of: async (documentId) => {
      const sittingThen = sitting;
      const answer = await desk['legalBasis.of']({ documentId });
      return sitting === sittingThen ? answer : failed({ code: 'locked', values: {} });
    },
    note: (documentId, note) => desk['legalBasis.note']({ documentId, note }),
    hold: (documentId, isHeld) => desk['retention.hold']({ documentId, isHeld }),
    forget: () => {
      sitting += 1;
      set({ usual: undefined, problem: null });
    },
  };
});
