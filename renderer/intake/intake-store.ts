import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { LARGEST_DOCUMENT } from '../../shared/ipc/largest-document.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';
import type { HandedFile } from './dropped-files.ts';
import type { Sieve } from './sift.ts';
import { keepSameRows } from './keep-same-rows.ts';
import { sortDropped } from './sort-dropped.ts';
import type { RefusalCode } from './sort-dropped.ts';
import { tidings } from './tidings.ts';

/** Something that did not become a row, or a row's button that was refused. */
export type Notice = { readonly id: number; readonly name: string; readonly why: RefusalCode | 'gone' | DeskError };

type Sample = { readonly sample: string; readonly name: string };

type IntakeState = {
  /** Null until the back room has answered for the first time. */
  readonly rows: readonly DocumentRow[] | null;
  readonly listProblem: DeskError | null;
  readonly samples: readonly Sample[];
  readonly adding: number;
  readonly notices: readonly Notice[];
  /** The documents that were finished or failed last. */
  readonly news: readonly DocumentRow[];
  readonly sieve: Sieve;
  readonly begin: () => () => void;
  readonly take: (files: readonly HandedFile[]) => Promise<void>;
  readonly takeSample: (sample: Sample) => Promise<void>;
  readonly cancel: (row: DocumentRow) => Promise<void>;
  readonly retry: (row: DocumentRow) => Promise<void>;
  readonly choose: (sieve: Sieve) => void;
  readonly dismiss: (notice: Notice) => void;
  /** Whoever was here has left: nothing stays, and what is still on its way is not taken in any more. */
  readonly forget: () => void;
};

let noticesSoFar = 0;

/** What belongs to the person who is here. */
const NOTHING = {
  ...{ rows: null, listProblem: null, samples: [], adding: 0, notices: [], news: [], sieve: 'all' },
} as const satisfies Partial<IntakeState>;

export const useIntake = create<IntakeState>()((set, get) => {
  // Counts who was here: an answer to somebody who has left since is dropped.
  let sitting = 0;
  const notifier = () => {
    const sittingThen = sitting;
    return (name: string, why: Notice['why']) => {
      if (sitting !== sittingThen) return;
      set(({ notices }) => ({ notices: [...notices, { id: ++noticesSoFar, name, why }] }));
    };
  };
  const ask = async (row: DocumentRow, answer: Promise<Result<unknown, DeskError>>) => {
    const notify = notifier();
    const result = await answer;
    if (!result.ok) notify(row.name, result.error);
  };
  const show = (rows: readonly DocumentRow[]) => {
    const before = get().rows;
    set({ rows: keepSameRows(before ?? [], rows), listProblem: null });
    const news = before === null ? [] : tidings(before, rows);
    if (news.length > 0) set({ news });
  };

  return {
    ...NOTHING,

    begin: () => {
      const sittingThen = sitting;
      const stop = desk['documents.changed'](({ rows }) => {
        if (sitting === sittingThen) show(rows);
      });
      void desk['documents.list']().then((listed) => {
        // News that came in the meantime is younger than this answer.
        if (sitting !== sittingThen) return;
        if (!listed.ok) set({ listProblem: listed.error });
        else if (get().rows === null) show(listed.value);
      });
      void desk['samples.list']().then((listed) => {
        if (listed.ok && sitting === sittingThen) set({ samples: listed.value });
      });
      return stop;
    },

    take: async (files) => {
      const sittingThen = sitting;
      const notify = notifier();
      const { taken, refused } = sortDropped(files, LARGEST_DOCUMENT);
      for (const { item, code } of refused) notify(item.name, code);
      set(({ adding }) => ({ adding: adding + taken.length }));
      // One after the other: a September drop of 300 photographs must not stand in memory all at once.
      for (const item of taken) {
        await takeOne(item, notify);
        if (sitting !== sittingThen) return;
        set(({ adding }) => ({ adding: adding - 1 }));
      }
    },

    takeSample: async ({ sample, name }) => {
      const notify = notifier();
      const result = await desk['samples.import']({ sample });
      if (!result.ok) notify(name, result.error);
    },

    cancel: (row) => ask(row, desk['documents.cancel']({ documentId: row.documentId })),
    retry: (row) => ask(row, desk['documents.retry']({ documentId: row.documentId })),
    choose: (sieve) => set({ sieve }),
    dismiss: (notice) => set(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice.id) })),
    forget: () => {
      sitting += 1;
      set(NOTHING);
    },
  };
});

async function takeOne({ file }: HandedFile, notify: (name: string, why: Notice['why']) => void): Promise<void> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    // Moved, locked or on a stick that was pulled out since it was dropped.
    () => null,
  );
  if (bytes === null) return notify(file.name, 'gone');
  const result = await desk['documents.import']({ name: shortName(file.name), bytes });
  if (!result.ok) notify(file.name, result.error);
}

/** Names longer than the contract takes keep their ending. */
function shortName(name: string): string {
  return name.length <= 255 ? name : `${name.slice(0, 240)}…${name.slice(-12)}`;
}
