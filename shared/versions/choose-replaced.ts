import { dayBefore } from './effective-dates.ts';
import type { LocalDate } from './effective-dates.ts';

type Days = { readonly from: LocalDate; readonly until: LocalDate | null };

/** Another timetable that holds for the same class or teacher, in some of the days that a new one is meant for. */
export type Holding = {
  readonly timetableId: string;
  readonly inForce: Days;
  /** It is about nobody whom the new one is not about as well. */
  readonly isOfNobodyElse: boolean;
};

/**
 * Whose place a new timetable takes unless a person says otherwise: the only one that holds, if nothing of it would be missed.
 * That would be missed which others are in, which holds again after an exam week, and which has not begun yet.
 */
export function usuallyReplaced(days: Days, others: readonly Holding[]): string | null {
  const [other] = others;
  if (other === undefined || others.length > 1 || !other.isOfNobodyElse) return null;
  const isMissed = other.inForce.from > days.from || endsWithoutSuccessor(days, other.inForce);
  return isMissed ? null : other.timetableId;
}

/** Whether what is replaced was to hold longer than what takes its place: afterwards there would be neither. */
export function endsWithoutSuccessor({ until }: Days, replaced: Days): boolean {
  return until !== null && (replaced.until === null || replaced.until > until);
}

/** The last day of what is replaced, which is over earlier where it was meant to be; null where no day is left to it. */
export function lastDayOfReplaced({ from }: Pick<Days, 'from'>, replaced: Days): LocalDate | null {
  if (replaced.from >= from) return null;
  const before = dayBefore(from);
  return replaced.until === null || replaced.until > before ? before : replaced.until;
}
