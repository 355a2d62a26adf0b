import { z } from 'zod';

/** What is written down, by subject. A code is kept for ever: an old chain must stay readable, so none is ever removed. */
export const ActivityCode = z.enum([
  'sign-in.done',
  'sign-in.refused',
  'sign-in.locked-out',
  'session.locked',
  'session.unlocked',
  'session.ended',
  'session.store-ended',
  'access.refused',

  'document.imported',
  'document.read',
  'document.reading-stopped',
  'document.reading-repeated',
  'document.corrected',
  'document.legal-basis-noted',
  'document.binned',
  'document.restored',
  'document.erased',

  'timetable.edited',
  'timetable.proposed',
  'timetable.proposal-settled',
  'timetable.approved',
  'timetable.published',
  'timetable.superseded',
  'timetable.ended-early',
  'timetable.binned',
  'timetable.restored',
  'timetable.exported',
  'timetable.printed',

  'account.created',
  'account.edited',
  'account.deactivated',
  'account.reactivated',
  'account.password-changed',
  'account.password-reset',

  'person.edited',
  'person.exported',
  'person.erased',
  'calendar.edited',
  'retention.changed',
  'retention.carried-out',

  'key.made',
  'key.rotated',
  'key.recovery-renewed',
  'key.recovery-confirmed',
  'key.recovery-used',
  'key.keyring-changed',

  'backup.made',
  'backup.failed',
  'backup.restored',
  'store.opened',
  'store.migrated',
  'store.repaired',

  'server.joined',
  'server.left',
  'server.put-out',

  'settings.changed',
  'diagnostics.exported',
  'activity.exported',
  'activity.verified',
]);
export type ActivityCode = z.infer<typeof ActivityCode>;

/** After one of these about a document or person, what was written of it is gone rightly: its key was destroyed. */
const erasures: ReadonlySet<ActivityCode> = new Set(['document.erased', 'person.erased']);

export function isErasure(code: ActivityCode): boolean {
  return erasures.has(code);
}
