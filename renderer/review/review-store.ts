import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DraftStand } from '../../shared/ipc/timetable-messages.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { otherView, suggestView } from '../week/suggest-view.ts';
import type { WeekView } from '../week/suggest-view.ts';
import { nextInRound } from './look-round.ts';
import { openForReview, openTimetable, withDraft } from './reviewed-document.ts';
import type { ReviewedDocument, Sight } from './reviewed-document.ts';
import { zoomedIn, zoomedOut } from './sheet/zoom.ts';
import type { Shown } from './shown.ts';
import { stillShown } from './still-shown.ts';

/** Where the person chose it: the other panes follow, this one stays as it is. `key` moves the focus into the week too. */
export type ChosenIn = 'week' | 'sheet' | 'list' | 'key';

export type DetailsLeaf = 'block' | 'sheet' | 'setAside' | 'questions' | 'contradictions' | 'warnings';

type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: DeskError }
  | { readonly state: 'ready'; readonly document: ReviewedDocument };

type ReviewState = {
  readonly documentId: string | null;
  readonly opened: Opened;
  readonly shown: Shown | null;
  readonly chosenIn: ChosenIn;
  readonly partId: string | null;
  readonly page: number;
  readonly zoom: number;
  readonly view: WeekView;
  readonly leaf: DetailsLeaf;
  readonly open: (documentId: string, sight: Sight) => Promise<void>;
  /** Asks for the draft again, in place; what is chosen stays as far as it is still there. */
  readonly refresh: () => Promise<void>;
  /** A step was taken. */
  readonly take: (timetableId: string, draft: DraftStand) => void;
  readonly show: (shown: Shown, chosenIn: ChosenIn) => void;
  readonly showPart: (partId: string) => void;
  readonly turnTo: (page: number) => void;
  readonly turnBy: (step: 1 | -1) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fitWidth: () => void;
  readonly chooseView: (view: WeekView) => void;
  readonly switchView: () => void;
  readonly openLeaf: (leaf: DetailsLeaf) => void;
  readonly showNextToLookAt: () => void;
  /** Whoever was here has left: the document goes, also one that is still on its way. */
  readonly forget: () => void;
};

const FRESH = { shown: null, chosenIn: 'list', partId: null, page: 1, zoom: 1, view: 'time', leaf: 'block' } as const;

/** One document under review: what is shown of it, and where the person is in it. */
export const useReview = create<ReviewState>()((set, get) => ({
  documentId: null,
  opened: { state: 'loading' },
  ...FRESH,

  open: async (documentId, sight) => {
    set({ documentId, opened: { state: 'loading' }, ...FRESH });
    const answer = await openForReview(documentId, sight);
    // Another document was opened while this one was on its way.
    if (get().documentId !== documentId) return;
    if (!answer.ok) return set({ opened: { state: 'failed', problem: answer.error } });
    const document = answer.value;
    const { reading, pages } = document;
    const partId = reading.parts[0]?.id ?? reading.blocks[0]?.part ?? null;
    set({
      opened: { state: 'ready', document },
      partId,
      page: pages[0]?.page ?? 1,
      view: suggestView(reading.blocks.filter((block) => block.part === partId)),
      leaf: firstLeaf(reading),
    });
  },

  refresh: async () => {
    const timetableId = openTimetableOf(get())?.row.timetableId;
    if (timetableId === undefined) return;
    const answer = await openTimetable(timetableId);
    const now = get();
    const open = openTimetableOf(now);
    if (!answer.ok || open?.row.timetableId !== timetableId) return;
    // A step was taken in the meantime.
    if ((answer.value.timetable?.draft.steps ?? 0) < open.draft.steps) return;
    set(replaced(now, answer.value));
  },

  take: (timetableId, draft) => {
    const now = get();
    if (now.opened.state !== 'ready' || openTimetableOf(now)?.row.timetableId !== timetableId) return;
    const before = openTimetableOf(now)?.draft.takenReading;
    set(replaced(now, withDraft(now.opened.document, draft)));
    // A reading was undone or redone: its pages go or come with the places on them.
    if (before !== draft.takenReading) void get().refresh();
  },

  show: (shown, chosenIn) => {
    const { opened } = get();
    if (opened.state !== 'ready') return;
    const { blocks, setAside, questions } = opened.document.reading;
    if (shown.kind === 'block') {
      const block = blocks.find(({ id }) => id === shown.id);
      if (block !== undefined) set({ shown, chosenIn, page: block.page, partId: block.part, leaf: 'block' });
    } else {
      const place = (shown.kind === 'setAside' ? setAside : questions)[shown.index];
      const leaf = shown.kind === 'setAside' ? 'setAside' : 'questions';
      if (place !== undefined) set({ shown, chosenIn, page: place.page, leaf });
    }
  },

  showPart: (partId) => {
    const { opened, page } = get();
    if (opened.state !== 'ready') return;
    const part = opened.document.reading.parts.find(({ id }) => id === partId);
    set({ partId, shown: null, page: part?.page ?? page });
  },

  turnTo: (page) => set({ page }),
  turnBy: (step) => {
    const { opened, page } = get();
    if (opened.state !== 'ready') return;
    const numbers = opened.document.pages.map((view) => view.page);
    set({ page: numbers[numbers.indexOf(page) + step] ?? page });
  },
  zoomIn: () => set(({ zoom }) => ({ zoom: zoomedIn(zoom) })),
  zoomOut: () => set(({ zoom }) => ({ zoom: zoomedOut(zoom) })),
  fitWidth: () => set({ zoom: 1 }),
  chooseView: (view) => set({ view }),
  switchView: () => set(({ view }) => ({ view: otherView(view) })),
  openLeaf: (leaf) => set({ leaf }),
  showNextToLookAt: () => {
    const { opened, shown, view, show } = get();
    if (opened.state !== 'ready') return;
    const next = nextInRound(opened.document.reading, view, shown);
    if (next !== null) show(next, 'key');
  },
  forget: () => set({ documentId: null, opened: { state: 'loading' }, ...FRESH }),
}));

/** The draft that is open, if one is. */
export function openTimetableOf({ opened }: Pick<ReviewState, 'opened'>) {
  return opened.state === 'ready' ? opened.document.timetable : null;
}

/** Another state of the same document: where the person is stays, as far as that is still there. */
function replaced({ shown, partId, opened, leaf }: ReviewState, document: ReviewedDocument): Partial<ReviewState> {
  const { reading } = document;
  const before = opened.state === 'ready' ? opened.document.reading : reading;
  const isPartThere = reading.parts.some(({ id }) => id === partId);
  return {
    opened: { state: 'ready', document },
    shown: stillShown(shown, before, reading),
    partId: isPartThere ? partId : (reading.parts[0]?.id ?? null),
    leaf: leaf !== 'block' && leaf !== 'sheet' && reading[leaf].length === 0 ? 'block' : leaf,
  };
}

/** A sheet without lessons opens on what else stands on it. */
function firstLeaf({ blocks, questions, setAside, warnings }: ShownReading): DetailsLeaf {
  if (blocks.length > 0) return 'block';
  if (questions.length > 0) return 'questions';
  if (setAside.length > 0) return 'setAside';
  return warnings.length > 0 ? 'warnings' : 'block';
}
