import { z } from 'zod';
import { DocumentKind } from '../data-protection/kind-of-document.ts';
import { RetentionRule, usualRetentionRule } from './retention-rule.ts';

const RuleOfKinds = RetentionRule.extend({
  pastDaysByKind: z.partialRecord(DocumentKind, RetentionRule.shape.pastDays),
});

/** The school's rule, and whether the program carries it out without being told each time: only once an admin has said so. */
export const RetentionPlan = z.object({ rule: RuleOfKinds, goesByItself: z.boolean() });
export type RetentionPlan = z.infer<typeof RetentionPlan>;

export const usualRetentionPlan: RetentionPlan = {
  rule: { ...usualRetentionRule, pastDaysByKind: {} },
  goesByItself: false,
};
