import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';

/** What this computer's own disk did, as the person is told. */
export function diskError(code: 'in-use' | 'read-only' | 'disk-full' | 'disk-failed'): DeskError {
  switch (code) {
    case 'in-use':
      return deskError('storeInUse');
    case 'read-only':
      return deskError('diskReadOnly');
    case 'disk-full':
      return deskError('diskFull');
    case 'disk-failed':
      return deskError('diskFailed');
  }
}
