import { applyOperation } from '../versions/apply-operation.ts';
import type { TimetableContent } from '../versions/content.ts';
import type { Operation } from '../versions/operation.ts';

/**
 * What a desk shows of a timetable: what the server has, and on it what was done here and not handed in yet. A step that cannot be
 * done to it is passed over here; the server says of it what becomes of it.
 */
export function rebase(base: TimetableContent, pending: readonly Operation[]): TimetableContent {
  return pending.reduce((content, operation) => {
    const applied = applyOperation(content, operation);
    return applied.ok ? applied.value : content;
  }, base);
}
