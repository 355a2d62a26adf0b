import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentOpened } from '../../shared/ipc/document-messages.ts';
import { desk } from '../desk.ts';
import { nextInRound } from './look-round.ts';
import { zoomedIn, zoomedOut } from './sheet/zoom.ts';
import { otherView, suggestView } from './week/suggest-view.ts';
import type { Shown } from './shown.ts';
import type { WeekView } from './week/suggest-view.ts';

/** Where the person chose it: the other panes follow, this one stays as it is. `key` moves the focus into the week too. */
export type ChosenIn = 'week' | 'sheet' | 'list' | 'key';

export type DetailsLeaf = 'block' | 'setAside' | 'questions' | 'contradictions' | 'warnings';

type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: DeskError }
  | { readonly state: 'ready'; readonly document: DocumentOpened };

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
  readonly open: (documentId: string) => Promise<void>;
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

/** One document under review. */
export const useReview = create<ReviewState>()((set, get) => ({
  documentId: null,
  opened: { state: 'loading' },
  ...FRESH,

  open: async (documentId) => {
    set({ documentId, opened: { state: 'loading' }, ...FRESH });
    const answer = await desk['documents.open']({ documentId });
    // Another document was opened while this one was on its way.
    if (get().documentId !== documentId) return;
    if (!answer.ok) return set({ opened: { state: 'failed', problem: answer.error } });
    const { reading } = answer.value;
    const partId = reading.parts[0]?.id ?? reading.blocks[0]?.part ?? null;
    set({
      opened: { state: 'ready', document: answer.value },
      partId,
      page: answer.value.pages[0]?.page ?? 1,
      view: suggestView(reading.blocks.filter((block) => block.part === partId)),
      leaf: firstLeaf(answer.value),
    });
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

/** A sheet without lessons opens on what else stands on it. */
function firstLeaf({ reading }: DocumentOpened): DetailsLeaf {
  if (reading.blocks.length > 0) return 'block';
  if (reading.questions.length > 0) return 'questions';
  if (reading.setAside.length > 0) return 'setAside';
  return reading.warnings.length > 0 ? 'warnings' : 'block';
}
