import type { DraftEntry } from '../versions/draft-log.ts';
import type { Operation } from '../versions/operation.ts';
import { meet, unitsOf } from './unit.ts';

/**
 * Whether a step that somebody takes on a draft as they saw it can be taken though it moved on since: when all that came since came from
 * other desks, and none of it touches what the step changes. So nobody is held up by a colleague who works on another lesson.
 */
export function isBesideReceived(since: readonly DraftEntry[], operation: Operation): boolean {
  const own = unitsOf(operation);
  return since.every(
    (entry) =>
      entry.kind === 'receive' &&
      !unitsOf({ kind: 'put-back', patch: entry.patch }).some((unit) => own.some((other) => meet(unit, other))),
  );
}
