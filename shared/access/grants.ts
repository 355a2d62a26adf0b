import type { Action } from './actions.ts';
import type { Role } from './roles.ts';

/**
 * With whose things: nobody's, one's own (they came from one's account or are about oneself), also those of one's
 * classes, or anybody's. Each takes in those before it.
 */
export type Grant = 'none' | 'own' | 'own-class' | 'any';

/** Student, teacher, office, admin, in the order of the columns that a head of office would draw. */
function row(student: Grant, teacher: Grant, office: Grant, admin: Grant): Record<Role, Grant> {
  return { student, teacher, office, admin };
}

const everyone = row('any', 'any', 'any', 'any');
const everyoneTheirOwn = row('own', 'own', 'own', 'own');
const officeOnly = row('none', 'none', 'any', 'any');
const adminOnly = row('none', 'none', 'none', 'any');

const rows: Record<Action, Record<Role, Grant>> = {
  'settings.choose-own': everyoneTheirOwn,
  // Another's password is never changed, only reset, which is another action and another line in the activity log.
  'accounts.change-password': everyoneTheirOwn,

  'timetables.view-published': row('own-class', 'own-class', 'any', 'any'),
  'timetables.comment': row('none', 'own', 'any', 'any'),
  'timetables.propose': row('none', 'own', 'any', 'any'),
  'timetables.view-drafts': officeOnly,
  'timetables.edit': officeOnly,
  'timetables.settle-proposals': officeOnly,
  'timetables.approve': officeOnly,
  'timetables.publish': officeOnly,
  'timetables.compare-versions': officeOnly,
  'timetables.print': officeOnly,
  'timetables.export': officeOnly,
  'timetables.import-from-system': officeOnly,
  'timetables.remove': officeOnly,

  'documents.import': row('none', 'own', 'any', 'any'),
  'documents.read': row('none', 'own', 'any', 'any'),
  'documents.steer-reading': row('none', 'own', 'any', 'any'),
  'documents.correct': officeOnly,
  'documents.note-legal-basis': officeOnly,
  // What was handed in belongs to the office's files: a teacher asks for it back.
  'documents.remove': officeOnly,
  'samples.try': officeOnly,

  'calendar.view': everyone,
  'calendar.edit': officeOnly,
  'people.view': officeOnly,
  'people.edit': officeOnly,

  'accounts.view': row('own', 'own', 'own', 'any'),
  'accounts.create': adminOnly,
  'accounts.edit': adminOnly,
  'accounts.deactivate': adminOnly,
  'accounts.reset-password': adminOnly,

  'activity.view': adminOnly,
  'activity.export': adminOnly,
  'activity.verify': adminOnly,

  'data-protection.view-data-map': officeOnly,
  'data-protection.export-person': adminOnly,
  'data-protection.erase': adminOnly,
  'retention.view': officeOnly,
  'retention.set': adminOnly,
  'retention.carry-out': adminOnly,

  'backup.view': adminOnly,
  'backup.make': adminOnly,
  'backup.set-up': adminOnly,
  'backup.restore': adminOnly,
  'recovery.renew-code': adminOnly,
  'keys.rotate': adminOnly,
  'store.repair': adminOnly,

  'settings.view-school': officeOnly,
  'settings.change-school': adminOnly,
  'diagnostics.export': officeOnly,
  'diagnostics.keep-crash-dumps': adminOnly,
  'updates.install': adminOnly,
};

/** What a role may do an action with. The one table of who may do what; a new role or action does not compile without its cell. */
export function grantOf(role: Role, action: Action): Grant {
  return rows[action][role];
}
