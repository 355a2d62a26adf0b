import type { DeskError, DeskErrorCode } from '../../shared/desk-error.ts';
import { deskError } from '../../shared/desk-error.ts';

/** Thrown inside the engine to stop reading a file that cannot be read; caught once in read-document.ts. */
export class Refusal extends Error {
  readonly deskError: DeskError;

  constructor(code: DeskErrorCode, values: DeskError['values'] = {}) {
    super(`refused: ${code}`);
    this.deskError = deskError(code, values);
  }
}
