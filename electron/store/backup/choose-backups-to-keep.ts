import type { KeepRule } from '../../../shared/backup/keep-rules.ts';

export type DatedBackup = {
  readonly number: number;
  readonly madeAt: Date;
  /** It alone holds what an earlier state took the place of. */
  readonly isBeforeGoingBack?: boolean;
};

/** So long the way forward again stays open: whoever went back by mistake finds out at the next month's end at the latest. */
const FORWARD_DAYS = 30;

/**
 * The numbers of the backups to keep. It goes by the order in which they were made and only asks the dates which belong to one
 * day, week or month (of the local calendar, weeks from Monday): under a clock that was set wrong, a backup is never taken
 * for old. What was there before the office went back to an earlier state is kept for 30 days before the newest one, whatever
 * the rule says. To be asked about good backups only; others are not ours to remove, nor do they stand in for a good one.
 */
export function chooseBackupsToKeep(backups: readonly DatedBackup[], rule: KeepRule): ReadonlySet<number> {
  const newestFirst = [...backups].sort((one, other) => other.number - one.number);
  const lastOfEach = (most: number, spanOf: (date: Date) => string) => {
    const spans = new Map<string, number>();
    for (const { number, madeAt } of newestFirst) {
      const span = spanOf(madeAt);
      if (!spans.has(span) && spans.size < most) spans.set(span, number);
    }
    return spans.values();
  };
  const [newest] = newestFirst;
  const isWayForward = ({ madeAt, isBeforeGoingBack }: DatedBackup) =>
    isBeforeGoingBack === true && newest !== undefined && daysBetween(madeAt, newest.madeAt) <= FORWARD_DAYS;
  return new Set([
    ...newestFirst.filter(isWayForward).map(({ number }) => number),
    ...newestFirst.slice(0, Math.max(1, rule.newest)).map(({ number }) => number),
    ...lastOfEach(rule.days, dayOf),
    ...lastOfEach(rule.weeks, (date) => dayOf(mondayBefore(date))),
    ...lastOfEach(rule.months, (date) => `${date.getFullYear()}-${date.getMonth()}`),
  ]);
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / (24 * 60 * 60 * 1000);
}

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

function mondayBefore(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7));
}
