import { z } from 'zod';

/** Everything that can be done here, by subject. Who may do it, and with whose, stands in grants.ts. */
export const Action = z.enum([
  // One's own sitting: language, theme, password.
  'settings.choose-own',
  'accounts.change-password',

  'timetables.view-published',
  'timetables.comment',
  'timetables.propose',
  'timetables.view-drafts',
  'timetables.edit',
  'timetables.settle-proposals',
  'timetables.approve',
  'timetables.publish',
  'timetables.compare-versions',
  'timetables.print',
  'timetables.export',
  'timetables.import-from-system',
  'timetables.remove',

  'documents.import',
  'documents.read',
  'documents.steer-reading',
  'documents.correct',
  'documents.note-legal-basis',
  'documents.remove',
  'samples.try',

  'calendar.view',
  'calendar.edit',
  'people.view',
  'people.edit',

  'accounts.view',
  'accounts.create',
  'accounts.edit',
  'accounts.deactivate',
  'accounts.reset-password',

  'activity.view',
  'activity.export',
  'activity.verify',

  'data-protection.view-data-map',
  'data-protection.export-person',
  'data-protection.erase',
  'retention.view',
  'retention.set',
  'retention.carry-out',

  'backup.view',
  'backup.make',
  'backup.set-up',
  'backup.restore',
  'recovery.renew-code',
  'keys.rotate',
  'store.repair',

  'settings.view-school',
  'settings.change-school',
  'diagnostics.export',
  'diagnostics.keep-crash-dumps',
  'updates.install',
]);
export type Action = z.infer<typeof Action>;
