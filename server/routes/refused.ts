import type { DeskError } from '../../shared/desk-error.ts';
import type { Refusal } from '../../shared/sync/session-messages.ts';

/** What the asker did wrong, or may not do: told to them as it is. */
export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 429;
  readonly refusal: Refusal;

  constructor(status: Refused['status'], refusal: Refusal) {
    super(refusal.code);
    this.status = status;
    this.refusal = refusal;
  }
}

/** The same for what the house rules say is wrong. */
export function refusalOf(status: Refused['status'], { code, values }: DeskError): Refused {
  return new Refused(status, values === undefined ? { code } : { code, values });
}
