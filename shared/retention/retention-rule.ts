import { z } from 'zod';

const Days = z.int().min(0).max(36_525);

/** How long an office keeps what, in days. Null: until somebody erases it. */
export const RetentionRule = z.object({
  binDays: Days,
  /** What failed, was cancelled, or was read and never approved. */
  unusedDays: Days,
  /** What was published and is no longer in force, where its kind says nothing else. */
  pastDays: Days.nullable(),
  pastDaysByKind: z.record(z.string(), Days.nullable()),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** Until the school decides: a month in the bin, a school year for what came to nothing, and the past stays. */
export const usualRetentionRule: RetentionRule = { binDays: 30, unusedDays: 365, pastDays: null, pastDaysByKind: {} };
