import type { DeskError } from '../../../shared/desk-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { personOf } from './office-subject.ts';
import { act } from './open-office.ts';
import type { OpenOffice } from './open-office.ts';

/** Somebody signed in asked for what is not theirs to do. Which call it was, never what was asked of it. */
export function noteRefusal(office: OpenOffice, call: string): Result<undefined, DeskError> {
  const subject = personOf(office.actor.userId);
  act(office, { code: 'access.refused', subject, details: { call } }, () => undefined);
  return ok(undefined);
}
