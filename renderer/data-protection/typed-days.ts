import { DocumentKind } from '../../shared/data-protection/kind-of-document.ts';
import { RetentionPlan } from '../../shared/retention/retention-plan.ts';

const pastFields = { class: 'pastClass', teacher: 'pastTeacher', other: 'pastOther' } as const;

export type DayField = 'binDays' | 'unusedDays' | (typeof pastFields)[DocumentKind];
export type TypedDays = Readonly<Record<DayField, string>>;

export const fieldOfKind = (kind: DocumentKind): DayField => pastFields[kind];

/** What stands in the fields; empty for what is kept until somebody erases it. */
export function typedDays({ rule }: RetentionPlan): TypedDays {
  const past = (kind: DocumentKind) => {
    const days = rule.pastDaysByKind[kind];
    return wordOf(days === undefined ? rule.pastDays : days);
  };
  return {
    ...{ binDays: wordOf(rule.binDays), unusedDays: wordOf(rule.unusedDays) },
    ...{ pastClass: past('class'), pastTeacher: past('teacher'), pastOther: past('other') },
  };
}

/** Whether something is a number of days that can be kept; those after being in force may be empty. */
export function isDays(field: DayField, typed: string): boolean {
  const word = typed.trim();
  if (word === '') return field !== 'binDays' && field !== 'unusedDays';
  return /^\d{1,5}$/.test(word) && Number(word) <= 36_525;
}

export function planOf(typed: TypedDays, goesByItself: boolean): RetentionPlan {
  const days = (field: DayField) => (typed[field].trim() === '' ? null : Number(typed[field]));
  return RetentionPlan.parse({
    rule: {
      ...{ binDays: days('binDays'), unusedDays: days('unusedDays'), pastDays: days('pastOther') },
      pastDaysByKind: Object.fromEntries(DocumentKind.options.map((kind) => [kind, days(fieldOfKind(kind))])),
    },
    goesByItself,
  });
}

function wordOf(days: number | null): string {
  return days === null ? '' : String(days);
}
