import { z } from 'zod';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';

/**
 * The way of a document from the desk to a published timetable. `rereading` and `bin` remember in `before` where the
 * document was, so that it can go back there; they never remember each other or a reading in hand.
 */
const Settled = z.enum(['waiting', 'read', 'approved', 'published', 'superseded', 'failed', 'cancelled']);
const Reviewed = z.enum(['read', 'approved', 'published']);

export const DocumentState = z.union([
  z.object({ at: Settled.or(z.literal('reading')), before: z.null() }),
  z.object({ at: z.literal('rereading'), before: Reviewed }),
  z.object({ at: z.literal('bin'), before: Settled }),
]);
export type DocumentState = z.infer<typeof DocumentState>;

export const DocumentMove = z.enum([
  'start-reading',
  'finish-reading',
  'fail-reading',
  /** The program ended while the document was being read: nobody's fault, it is read again. */
  'interrupt',
  'cancel',
  'retry',
  'approve',
  'reopen',
  'publish',
  'supersede',
  'reread',
  'throw-away',
  'take-back',
]);
export type DocumentMove = z.infer<typeof DocumentMove>;

export type IllegalMove = {
  readonly code: 'illegal-move';
  readonly at: DocumentState['at'];
  readonly move: DocumentMove;
};

type Plain = z.infer<typeof Settled> | 'reading';
type PlainMove = Exclude<DocumentMove, 'reread' | 'throw-away' | 'take-back'>;

/** What is not in the table is illegal. */
const PLAIN_MOVES: Readonly<Record<Plain, Partial<Record<PlainMove, Plain>>>> = {
  waiting: { 'start-reading': 'reading', cancel: 'cancelled' },
  reading: { 'finish-reading': 'read', 'fail-reading': 'failed', interrupt: 'waiting', cancel: 'cancelled' },
  read: { approve: 'approved' },
  approved: { publish: 'published', reopen: 'read' },
  published: { supersede: 'superseded', reopen: 'read' },
  superseded: { reopen: 'read' },
  failed: { retry: 'waiting' },
  cancelled: { retry: 'waiting' },
};

/** Whatever comes of a re-reading is a proposal: the document stays where it was. */
const ENDS_REREADING: readonly DocumentMove[] = ['finish-reading', 'fail-reading', 'interrupt', 'cancel'];

/** The state after a move, or why the move is not allowed from here. */
export function moveDocument(state: DocumentState, move: DocumentMove): Result<DocumentState, IllegalMove> {
  const next = stateAfter(state, move);
  return next === null ? failed({ code: 'illegal-move', at: state.at, move }) : ok(next);
}

function stateAfter(state: DocumentState, move: DocumentMove): DocumentState | null {
  if (state.at === 'bin') return move === 'take-back' ? plain(state.before) : null;
  if (move === 'throw-away') return { at: 'bin', before: restingPlace(state) };
  if (state.at === 'rereading') return ENDS_REREADING.includes(move) ? plain(state.before) : null;
  if (move === 'reread') return rereading(state.at);
  const next = move === 'take-back' ? undefined : PLAIN_MOVES[state.at][move];
  return next === undefined ? null : plain(next);
}

/** Where a document taken back from the bin stands. One that was just being read waits for it again. */
function restingPlace(state: Exclude<DocumentState, { at: 'bin' }>): z.infer<typeof Settled> {
  if (state.at === 'rereading') return state.before;
  return state.at === 'reading' ? 'waiting' : state.at;
}

/** What nobody has looked at yet is retried instead; what is superseded is over. */
function rereading(at: Plain): DocumentState | null {
  const before = Reviewed.safeParse(at);
  return before.success ? { at: 'rereading', before: before.data } : null;
}

function plain(at: Plain): DocumentState {
  return { at, before: null };
}
