import type { ActivityFilter } from '../../shared/activity/activity-filter.ts';
import { codesOf } from './kind-of-action.ts';
import type { KindOfAction } from './kind-of-action.ts';

/** How far back, in calendar days up to and with today. */
export const periods = ['always', 'today', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

/** What somebody wants to see of the activity. */
export type ActivityQuestion = {
  readonly period: Period;
  /** Null for every kind. */
  readonly kind: KindOfAction | null;
  /** The account that did it; null for anybody. */
  readonly actorId: string | null;
};

export const everything: ActivityQuestion = { period: 'always', kind: null, actorId: null };

export function asksForEverything({ period, kind, actorId }: ActivityQuestion): boolean {
  return period === 'always' && kind === null && actorId === null;
}

/** The question as the back room understands it. Days begin at midnight where the computer stands. */
export function filterOf({ period, kind, actorId }: ActivityQuestion, now: Date): ActivityFilter {
  const from = beginningOf(period, now);
  return { from, to: null, codes: kind && codesOf(kind), actorId, subject: null };
}

function beginningOf(period: Period, now: Date): number | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (period) {
    case 'always':
      return null;
    case 'today':
      return new Date(year, month, day).getTime();
    case 'week':
      return new Date(year, month, day - 6).getTime();
    case 'month':
      return new Date(year, month, day - 29).getTime();
    case 'year':
      return new Date(year - 1, month, day + 1).getTime();
  }
}
