import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import type { DocumentRead, FromReader } from '../reader-messages.ts';

/** Entries of a list in one piece: a hundred blocks take a few milliseconds to check. */
const ENTRIES_PER_PIECE = 100;

/**
 * Cuts a document that was read into messages, the last of which is `done`. As one message, the reading of a whole
 * school would keep the main process, and with it every window, waiting while it is checked.
 */
export function* cutIntoPieces({ reading, pages, pictures }: DocumentRead, job: number): Generator<FromReader> {
  const { parts, blocks, setAside, questions, contradictions, ...rest } = reading;
  for (const cut of slices(parts)) yield { kind: 'lists', job, lists: { parts: cut } };
  for (const cut of slices(blocks)) yield { kind: 'lists', job, lists: { blocks: cut } };
  for (const cut of slices(setAside)) yield { kind: 'lists', job, lists: { setAside: cut } };
  for (const cut of slices(questions)) yield { kind: 'lists', job, lists: { questions: cut } };
  for (const cut of slices(contradictions)) yield { kind: 'lists', job, lists: { contradictions: cut } };
  for (const page of pages.flatMap(cutPage)) yield { kind: 'page', job, page };
  for (const picture of pictures) yield { kind: 'picture', job, picture };
  yield { kind: 'done', job, reading: rest };
}

/** The page once without its lists, then as often as its lists need. */
function cutPage(page: PageView): PageView[] {
  const bare = { ...page, cells: [], lines: [] };
  return [
    bare,
    ...slices(page.cells).map((cells) => ({ ...bare, cells })),
    ...slices(page.lines).map((lines) => ({ ...bare, lines })),
  ];
}

function slices<Entry>(list: readonly Entry[]): Entry[][] {
  const count = Math.ceil(list.length / ENTRIES_PER_PIECE);
  return Array.from({ length: count }, (_none, at) => list.slice(at * ENTRIES_PER_PIECE, (at + 1) * ENTRIES_PER_PIECE));
}
