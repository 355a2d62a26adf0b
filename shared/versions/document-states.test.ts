import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentMove, DocumentState, moveDocument } from './document-states.ts';

const firstState = DocumentState.parse({ at: 'waiting', before: null });

function legalMoves(state: DocumentState): DocumentMove[] {
  return DocumentMove.options.filter((move) => moveDocument(state, move).ok);
}

function after(...moves: readonly DocumentMove[]): DocumentState {
  return moves.reduce((state, move) => {
    const next = moveDocument(state, move);
    if (!next.ok) throw new Error(`${next.error.move} from ${next.error.at}`);
    return next.value;
  }, firstState);
}

const READ: readonly DocumentMove[] = ['start-reading', 'finish-reading'];
const PUBLISHED: readonly DocumentMove[] = [...READ, 'approve', 'publish'];

test('a document goes from waiting to superseded', () => {
  expect(after(...PUBLISHED, 'supersede').at).toBe('superseded');
});

test('nothing is published that nobody approved, and nothing approved that nobody read', () => {
  expect(moveDocument(after(...READ), 'publish')).toEqual({
    ok: false,
    error: { code: 'illegal-move', at: 'read', move: 'publish' },
  });
  expect(legalMoves(firstState)).toEqual(['start-reading', 'cancel', 'throw-away']);
});

test('whatever comes of reading a published document again, it stays published', () => {
  for (const end of ['finish-reading', 'fail-reading', 'interrupt', 'cancel'] as const) {
    expect(after(...PUBLISHED, 'reread', end)).toEqual(after(...PUBLISHED));
  }
});

test('what comes out of the bin is where it was, and waits if it was just being read', () => {
  expect(after(...PUBLISHED, 'throw-away', 'take-back').at).toBe('published');
  expect(after(...PUBLISHED, 'reread', 'throw-away', 'take-back').at).toBe('published');
  expect(after('start-reading', 'throw-away', 'take-back').at).toBe('waiting');
});

test('a document that was being read when the program ended is read again', () => {
  expect(after('start-reading', 'interrupt').at).toBe('waiting');
});

test('no sequence of moves leads anywhere undefined, and a refused move says where it was tried', () => {
  const moves = fc.array(fc.constantFrom(...DocumentMove.options), { maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(moves, (tried) => {
      let state = firstState;
      for (const move of tried) {
        const next = moveDocument(state, move);
        const outcome = next.ok ? 'legal' : next.error;
        const isLegal = legalMoves(state).includes(move);
        expect(outcome).toEqual(isLegal ? 'legal' : { code: 'illegal-move', at: state.at, move });
        if (next.ok) state = DocumentState.parse(next.value);
        expect(legalMoves(state).length).toBeGreaterThan(0);
      }
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test('every state is reached, and from every state the bin and back', () => {
  const reached = new Map([[JSON.stringify(firstState), firstState]]);
  for (const state of reached.values()) {
    for (const move of legalMoves(state)) {
      const next = moveDocument(state, move);
      if (next.ok) reached.set(JSON.stringify(next.value), next.value);
    }
  }
  expect(new Set([...reached.values()].map(({ at }) => at)).size).toBe(10);
  const kept = [...reached.values()].filter(({ at }) => at !== 'bin');
  for (const state of kept) expect(legalMoves(state)).toContain('throw-away');
});
