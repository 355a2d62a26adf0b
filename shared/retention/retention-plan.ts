import { z } from 'zod';
import { RetentionRule, usualRetentionRule } from './retention-rule.ts';

/** The school's rule, and whether the program carries it out without being told each time: only once an admin has said so. */
export const RetentionPlan = z.object({ rule: RetentionRule, goesByItself: z.boolean() });
export type RetentionPlan = z.infer<typeof RetentionPlan>;

export const usualRetentionPlan: RetentionPlan = { rule: usualRetentionRule, goesByItself: false };
