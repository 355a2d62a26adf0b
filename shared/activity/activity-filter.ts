import { z } from 'zod';
import { ActivityCode } from './activity-codes.ts';
import { ActivitySubject } from './activity-entry.ts';

/** What of the activity is asked for; what is null is not asked. `from` counts as inside, `to` no more (milliseconds since 1970). */
export const ActivityFilter = z.object({
  from: z.number().int().nullable().default(null),
  to: z.number().int().nullable().default(null),
  codes: z.array(ActivityCode).nullable().default(null),
  actorId: z.string().nullable().default(null),
  subject: ActivitySubject.nullable().default(null),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;
