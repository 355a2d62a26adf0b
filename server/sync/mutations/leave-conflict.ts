import type { MutationOf } from '../../../shared/sync/mutation.ts';
import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { endConflict } from '../conflicts.ts';
import type { TakeParts } from '../take-parts.ts';

/** What stands is kept. Somebody else may have chosen already. */
export async function leaveConflict(parts: TakeParts, { row }: MutationOf<'conflict.leave/1'>): Promise<Outcome> {
  return (await endConflict(parts, row)) ? 'taken' : 'gone';
}
