import type { KeepChoice } from '../ipc/care-messages.ts';

/** How many backups are kept: the newest ones whatever their date, and the last one of so many days, weeks and months. */
export type KeepRule = {
  readonly newest: number;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
};

/** What a school may choose between. */
export const keepRules: Readonly<Record<KeepChoice, KeepRule>> = {
  'two-weeks': { newest: 3, days: 7, weeks: 2, months: 0 },
  'a-year': { newest: 3, days: 7, weeks: 5, months: 12 },
  'three-years': { newest: 3, days: 7, weeks: 5, months: 36 },
};

export const usualKeep: KeepChoice = 'a-year';
