import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperation, invertOperation } from './apply-operation.ts';
import type { TimetableContent } from './content.ts';
import { TimetableContent as TimetableContentShape } from './content.ts';
import { isWhole } from './content-patch.ts';
import type { Draft, DraftEntry } from './draft-log.ts';
import { DraftLog, beginDraft, replayLog, takeStep } from './draft-log.ts';
import { proposeReading } from './propose-reading.ts';
import { buildContent, buildReading, buildWeek, createIds } from './testing/build-timetable.ts';
import { operationFrom } from './testing/random-operations.ts';

const box: [number, number, number, number] = [0, 0.9, 0.2, 0.1];
const sheet = {
  parts: ['p1', 'p2'].map((id) => ({ id, page: 1, class: null, teacher: null, week: null, room: null })),
  setAside: [{ page: 1, box, text: 'Lunch as usual', reason: 'outside-the-grid' }],
  questions: [{ page: 1, box, text: '?', ask: 'where-does-this-belong' }],
};
const start = buildContent(buildWeek(8), sheet);
const budget = { seed: 20261123, numRuns: 150 };

/** Each step: four numbers for an operation, or undo, redo, or the sheet read again with so many lessons. */
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 }) },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 9 }) },
  ),
  { maxLength: 25, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

function entryFor(content: TimetableContent, step: Step, newId: () => string): DraftEntry {
  if (typeof step === 'string') return { kind: step };
  if (typeof step !== 'number') return { kind: 'do', operation: operationFrom(content, step, newId) };
  return { kind: 'do', operation: proposeReading(content, buildReading(buildWeek(step)), newId).operation };
}

/** Works on a draft as a person would: refused steps change nothing and are not written down. */
function work(tried: readonly Step[]): { drafts: Draft[]; log: DraftEntry[] } {
  const newId = createIds(7);
  const log: DraftEntry[] = [];
  const drafts = [beginDraft(start)];
  for (const step of tried) {
    const draft = drafts.at(-1)!;
    const entry = entryFor(draft.content, step, newId);
    const next = takeStep(draft, entry);
    if (!next.ok) continue;
    log.push(entry);
    drafts.push(next.value);
  }
  return { drafts, log };
}

function repeat(draft: Draft, kind: 'undo' | 'redo'): { draft: Draft; times: number } {
  let [now, times] = [draft, 0];
  for (let next = takeStep(now, { kind }); next.ok; next = takeStep(now, { kind }))
    [now, times] = [next.value, times + 1];
  return { draft: now, times };
}

test('undoing to the end gives the first content exactly, redoing to the end the last', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const last = repeat(work(tried).drafts.at(-1)!, 'redo').draft;
      const undone = repeat(last, 'undo');
      expect(undone.draft.content).toEqual(start);
      const redone = repeat(undone.draft, 'redo');
      expect(redone.times).toBe(undone.times);
      expect(redone.draft.content).toEqual(last.content);
    }),
    budget,
  );
});

test('a log that was written down and read again leads to the same content, and so does each beginning of it', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { drafts, log } = work(tried);
      const kept = DraftLog.parse(JSON.parse(JSON.stringify(log)));
      for (const [length, draft] of drafts.entries()) {
        const replayed = replayLog(start, kept.slice(0, length));
        expect(replayed.ok && replayed.value.content).toEqual(draft.content);
      }
    }),
    { ...budget, numRuns: 60 },
  );
});

test('every content on the way is whole and of the right shape, and no lesson of the sheet is lost', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { drafts } = work(tried);
      for (const { content } of drafts) {
        expect(TimetableContentShape.parse(content)).toEqual(content);
        expect(isWhole(content)).toBe(true);
        const ids = new Set([...content.blocks, ...content.setAside].map(({ id }) => id));
        for (const { id } of start.blocks) expect(ids).toContain(id);
      }
    }),
    { ...budget, numRuns: 60 },
  );
});

test('the inverse of an operation leads back exactly, and its own inverse forth again', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { content } = work(tried).drafts.at(-1)!;
      const entry = entryFor(content, tried.find((step) => typeof step !== 'string') ?? 5, createIds(8));
      if (entry.kind !== 'do') return;
      const after = applyOperation(content, entry.operation);
      const inverse = invertOperation(content, entry.operation);
      expect(inverse.ok).toBe(after.ok);
      if (!after.ok || !inverse.ok) return;
      expect(applyOperation(after.value, inverse.value)).toEqual({ ok: true, value: content });
      const forth = invertOperation(after.value, inverse.value);
      expect(forth.ok && applyOperation(content, forth.value)).toEqual(after);
    }),
    budget,
  );
});
