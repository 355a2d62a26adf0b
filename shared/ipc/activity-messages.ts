import { z } from 'zod';
import { ActivityDetails, ActivityEntry } from '../activity/activity-entry.ts';
import { ActivityFilter } from '../activity/activity-filter.ts';

export const ActivityRequest = z.object({
  filter: ActivityFilter,
  /** Only entries before this number; null for the newest. */
  before: z.int().positive().nullable(),
});

/** A screenful of the activity, the newest first. `names` says who and what the ids are, where that can still be said. */
export const ActivityPage = z.object({
  entries: z.array(z.object({ entry: ActivityEntry, details: ActivityDetails.nullable() })),
  names: z.record(z.string(), z.string()),
  hasMore: z.boolean(),
});
export type ActivityPage = z.infer<typeof ActivityPage>;

/** What walking the whole chain found; `kind`, `from` and `to` of a finding as verifyChain says them. */
export const ActivityReport = z.object({
  isIntact: z.boolean(),
  entries: z.int(),
  erased: z.array(z.int()),
  findings: z.array(z.object({ kind: z.string(), from: z.int(), to: z.int() })),
});
export type ActivityReport = z.infer<typeof ActivityReport>;

export const ActivityExportRequest = z.object({ filter: ActivityFilter, format: z.enum(['csv', 'json']) });
