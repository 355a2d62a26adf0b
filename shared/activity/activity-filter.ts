import { z } from 'zod';
import { ActivityCode } from './activity-codes.ts';
import { ActivitySubject } from './activity-entry.ts';
import type { ActivityEntry } from './activity-entry.ts';

/** What of the activity is asked for; what is null is not asked. `from` counts as inside, `to` no more (milliseconds since 1970). */
export const ActivityFilter = z.object({
  from: z.number().int().nullable().default(null),
  to: z.number().int().nullable().default(null),
  codes: z.array(ActivityCode).nullable().default(null),
  actorId: z.string().nullable().default(null),
  subject: ActivitySubject.nullable().default(null),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;

export function matchesFilter({ at, code, actorId, subject }: ActivityEntry, filter: ActivityFilter): boolean {
  if (filter.from !== null && at < filter.from) return false;
  if (filter.to !== null && at >= filter.to) return false;
  if (filter.codes !== null && !filter.codes.includes(code)) return false;
  if (filter.actorId !== null && actorId !== filter.actorId) return false;
  return filter.subject === null || (subject.kind === filter.subject.kind && subject.id === filter.subject.id);
}
