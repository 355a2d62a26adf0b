import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../../shared/desk-error.ts';
import { failed } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { DatabaseDisaster, sqliteCodeOf } from '../database/database-disaster.ts';
import type { DisasterCode } from '../database/database-disaster.ts';

type DamageHeard = { readonly foundDamaged: (findings: readonly string[]) => Promise<void> };

/** Does a step of a call in its turn; what the disk does to it is its answer. A save that failed has changed nothing. */
export async function answerDisasters<Value>(
  room: DamageHeard,
  step: () => Result<Value, DeskError> | Promise<Result<Value, DeskError>>,
): Promise<Result<Value, DeskError>> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof DatabaseDisaster)) throw error;
    if (error.code === 'damaged') await room.foundDamaged([sqliteCodeOf(error)]);
    return failed(deskError(CODE_OF_DISASTER[error.code]));
  }
}

/** How each disaster is told. */
export const CODE_OF_DISASTER: Readonly<Record<DisasterCode, DeskErrorCode>> = {
  'disk-full': 'diskFull',
  'read-only': 'diskReadOnly',
  'disk-failed': 'diskFailed',
  damaged: 'storeDamaged',
  'in-use': 'storeInUse',
};
