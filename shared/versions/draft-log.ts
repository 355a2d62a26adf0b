import { z } from 'zod';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { decidePatch } from './apply-operation.ts';
import type { TimetableContent } from './content.ts';
import { ContentPatch, fitsContent, patchContent, turnPatchRound } from './content-patch.ts';
import type { OperationRefusal } from './operation.ts';
import { Operation } from './operation.ts';

/** What a person at this desk does to a draft. */
export const DraftStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('do'), operation: Operation }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type DraftStep = z.infer<typeof DraftStep>;

/**
 * What is kept of a draft: every step, undoing too, in order and never changed. Each beginning of the log is a whole draft, so
 * that one cut short by a crash is the draft of a moment before. `receive`: what came from other desks of the school.
 */
export const DraftEntry = z.discriminatedUnion('kind', [
  ...DraftStep.options,
  z.object({ kind: z.literal('receive'), patch: ContentPatch }),
]);
export type DraftEntry = z.infer<typeof DraftEntry>;

export const DraftLog = z.array(DraftEntry);
export type DraftLog = z.infer<typeof DraftLog>;

/** The newest on top; a list that shares everything below, so that a long draft costs no more per step than a short one. */
type Stack<Item> = { readonly top: Item; readonly below: Stack<Item> } | null;
type DoneStep = { readonly operation: Operation; readonly back: ContentPatch };

/** A draft at work: what stands in it, and the ways back and forth. */
export type Draft = {
  readonly content: TimetableContent;
  readonly done: Stack<DoneStep>;
  readonly undone: Stack<Operation>;
};

export type DraftRefusal = OperationRefusal | { readonly code: 'nothing-to-undo' | 'nothing-to-redo' };

export function beginDraft(content: TimetableContent): Draft {
  return { content, done: null, undone: null };
}

/** The draft after one more entry. A new operation after undoing closes the way forth; the log still has what was there. */
export function takeStep(draft: Draft, entry: DraftEntry): Result<Draft, DraftRefusal> {
  switch (entry.kind) {
    case 'do':
      return perform(draft, entry.operation, null);
    case 'redo':
      if (draft.undone === null) return failed({ code: 'nothing-to-redo' });
      return perform(draft, draft.undone.top, draft.undone.below);
    case 'undo':
      return undo(draft);
    case 'receive':
      return receive(draft, entry.patch);
  }
}

/**
 * What an undo or redo does, said so that it can be done at another desk; null where there is nothing to take back or to do
 * again.
 */
export function operationOfStep({ done, undone }: Draft, step: DraftStep): Operation | null {
  switch (step.kind) {
    case 'do':
      return step.operation;
    case 'undo':
      return done === null ? null : { kind: 'put-back', patch: done.top.back };
    case 'redo':
      return undone?.top ?? null;
  }
}

export type BrokenLog = { readonly code: 'entry-refused'; readonly at: number; readonly because: DraftRefusal };

/** The draft that a log leads to from the content it began with; `at` counts the entries from 0. */
export function replayLog(start: TimetableContent, log: readonly DraftEntry[]): Result<Draft, BrokenLog> {
  let draft = beginDraft(start);
  for (const [at, entry] of log.entries()) {
    const next = takeStep(draft, entry);
    if (!next.ok) return failed({ code: 'entry-refused', at, because: next.error });
    draft = next.value;
  }
  return ok(draft);
}

function perform(draft: Draft, operation: Operation, undone: Draft['undone']): Result<Draft, DraftRefusal> {
  const patch = decidePatch(draft.content, operation);
  if (!patch.ok) return patch;
  const back = turnPatchRound(draft.content, patch.value);
  return ok({
    content: patchContent(draft.content, patch.value),
    done: { top: { operation, back }, below: draft.done },
    undone,
  });
}

/**
 * Others' changes cannot be undone here. Nor can one's own steps that they stand on: their way back would take the others' along;
 * and nothing before such a step.
 */
function receive({ content, done, undone }: Draft, patch: ContentPatch): Result<Draft, DraftRefusal> {
  if (!fitsContent(content, patch)) return failed({ code: 'does-not-fit' });
  const touched = touchedBy(patch);
  const steps: DoneStep[] = [];
  for (let step = done; step !== null && !meets(step.top.back, touched); step = step.below) steps.push(step.top);
  const left = steps.reduceRight<Draft['done']>((below, top) => ({ top, below }), null);
  return ok({ content: patchContent(content, patch), done: left, undone });
}

type Touched = { readonly ids: ReadonlySet<string>; readonly isHeader: boolean; readonly isAll: boolean };

function touchedBy({ header, parts, blocks, setAside, questions, warnings }: ContentPatch): Touched {
  const ids = [blocks, setAside, questions].flatMap((list) => [
    ...(list?.put ?? []).map(({ id }) => id),
    ...(list?.drop ?? []),
    ...(list?.insert ?? []).map(({ item }) => item.id),
  ]);
  const isAll = parts !== undefined || warnings !== undefined;
  return { ids: new Set(ids), isHeader: header !== undefined, isAll };
}

function meets(back: ContentPatch, { ids, isHeader, isAll }: Touched): boolean {
  const own = touchedBy(back);
  return isAll || own.isAll || (isHeader && own.isHeader) || [...own.ids].some((id) => ids.has(id));
}

function undo({ content, done, undone }: Draft): Result<Draft, DraftRefusal> {
  if (done === null) return failed({ code: 'nothing-to-undo' });
  return ok({
    content: patchContent(content, done.top.back),
    done: done.below,
    undone: { top: done.top.operation, below: undone },
  });
}
