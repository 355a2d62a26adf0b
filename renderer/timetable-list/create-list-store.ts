import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type {
  TimetableRow,
  TimetablesPage,
  TimetablesRequest,
  TimetableState,
} from '../../shared/ipc/timetable-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

export type TimetableQuestion = { readonly text: string; readonly state: TimetableState | null };

export type ListState = {
  readonly question: TimetableQuestion;
  /** Null until the back room has answered. */
  readonly shown: TimetablesPage | null;
  readonly problem: DeskError | null;
  readonly isFetchingMore: boolean;
  /** The screen was opened; answers the way to stop listening. */
  readonly begin: () => () => void;
  readonly ask: (question: TimetableQuestion) => Promise<void>;
  readonly showMore: () => Promise<void>;
  readonly forget: () => void;
};

type FetchPage = (request: TimetablesRequest) => Promise<Result<TimetablesPage, DeskError>>;

/** Rows that come at once; a screen shows about twenty. */
const PAGE = 50;

/** As many as may be asked for at once; see the contract. */
const MOST = 200;

/** The most that was ever typed into a search on purpose; see the contract. */
const LONGEST = 200;

const untouched = {
  ...{ question: { text: '', state: null }, shown: null, problem: null, isFetchingMore: false },
} as const;

/** A list of timetables, some thousands long, asked for in pages: what was typed, what was found, and more of it. */
export function createListStore(fetchPage: FetchPage) {
  return create<ListState>()((set, get) => {
    /** Goes up with every question and when somebody leaves: an answer to what is over is thrown away. */
    let asking = 0;
    let isRefreshing = false;
    let hasNews = false;

    const fetchFirst = async () => {
      asking += 1;
      const askingThen = asking;
      const page = await fetchPage({ ...get().question, from: 0, most: PAGE });
      if (asking !== askingThen) return;
      set({ isFetchingMore: false, ...(page.ok ? { shown: page.value, problem: null } : { problem: page.error }) });
    };

    /** All that is shown once more, in as few questions as can be, so that somebody far down keeps their place. */
    const refresh = async () => {
      if (isRefreshing) {
        hasNews = true;
        return;
      }
      isRefreshing = true;
      do {
        hasNews = false;
        await fetchShown();
      } while (hasNews);
      isRefreshing = false;
    };

    const fetchShown = async () => {
      const askingThen = asking;
      const wanted = Math.max(PAGE, get().shown?.rows.length ?? 0);
      let shown: TimetablesPage | null = null;
      while (shown === null || shown.rows.length < Math.min(wanted, shown.found)) {
        const from: number = shown?.rows.length ?? 0;
        const page = await fetchPage({ ...get().question, from, most: Math.min(MOST, wanted - from) });
        if (asking !== askingThen || !page.ok) return;
        shown = shown === null ? page.value : withMore(shown, page.value);
        if (page.value.rows.length === 0) break;
      }
      // More may have been fetched meanwhile; the next news brings those up to date.
      if (get().isFetchingMore || (get().shown?.rows.length ?? 0) > wanted) return;
      set({ shown: { ...shown, rows: keepSame(get().shown?.rows ?? [], shown.rows) }, problem: null });
    };

    return {
      ...untouched,
      begin: () => {
        void fetchFirst();
        return desk['timetables.changed'](() => void refresh());
      },
      ask: async ({ text, state }) => {
        set({ question: { text: text.slice(0, LONGEST), state } });
        await fetchFirst();
      },
      showMore: async () => {
        const { shown, isFetchingMore, question } = get();
        if (shown === null || isFetchingMore || shown.rows.length >= shown.found) return;
        const askingThen = asking;
        set({ isFetchingMore: true });
        const page = await fetchPage({ ...question, from: shown.rows.length, most: PAGE });
        const now = get().shown;
        if (asking !== askingThen || now === null) return;
        set({ isFetchingMore: false, ...(page.ok ? { shown: withMore(now, page.value) } : { problem: page.error }) });
      },
      forget: () => {
        asking += 1;
        set(untouched);
      },
    };
  });
}

/** What was saved in between may move a row over the edge of a page: none stands there twice. */
function withMore(shown: TimetablesPage, more: TimetablesPage): TimetablesPage {
  const known = new Set(shown.rows.map(({ timetableId }) => timetableId));
  return { ...more, rows: [...shown.rows, ...more.rows.filter(({ timetableId }) => !known.has(timetableId))] };
}

/** Rows that say the same stay the same objects, so that a list of hundreds draws only what changed. */
function keepSame(before: readonly TimetableRow[], now: TimetableRow[]): TimetableRow[] {
  const known = new Map(before.map((row) => [row.timetableId, row]));
  return now.map((row) => {
    const same = known.get(row.timetableId);
    return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}
