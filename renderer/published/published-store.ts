import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { PublishedTimetable } from '../../shared/ipc/timetable-messages.ts';
import { readingFromContent, vouchedFor } from '../../shared/versions/reading-from-content.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { desk } from '../desk.ts';
import { createListStore } from '../timetable-list/create-list-store.ts';

/** What is published and in force today, as far as it concerns whoever is here. */
export const usePublished = createListStore(({ text, from, most }) =>
  desk['timetables.published']({ text, from, most }),
);

type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: DeskError }
  | { readonly state: 'ready'; readonly row: PublishedTimetable['row']; readonly reading: ShownReading };

type OpenedState = {
  readonly timetableId: string | null;
  readonly opened: Opened;
  readonly open: (timetableId: string) => Promise<void>;
  readonly close: () => void;
};

/** The one published timetable whose week is looked at. */
export const useOpenedWeek = create<OpenedState>()((set, get) => ({
  timetableId: null,
  opened: { state: 'loading' },
  open: async (timetableId) => {
    set({ timetableId, opened: { state: 'loading' } });
    const answer = await desk['timetables.openPublished']({ timetableId });
    // Another was opened, or whoever was here has left.
    if (get().timetableId !== timetableId) return;
    if (!answer.ok) return set({ opened: { state: 'failed', problem: answer.error } });
    const { row, content } = answer.value;
    set({ opened: { state: 'ready', row, reading: vouchedFor(readingFromContent(content)) } });
  },
  close: () => set({ timetableId: null, opened: { state: 'loading' } }),
}));
