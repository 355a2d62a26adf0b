import { Day } from '../shared/timetable/reading.ts';
import type { TextKey, Texts } from './texts.ts';
import { clockText } from './week/clock-text.ts';
import { dayName } from './week/day-names.ts';

const NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['title', 'review.fieldTitle'],
  ['day', 'review.fieldDay'],
  ['cycleDay', 'review.fieldDay'],
  ['date', 'review.fieldDate'],
  ['start', 'review.fieldStart'],
  ['end', 'review.fieldEnd'],
  ['period', 'review.fieldPeriod'],
  ['teacher', 'review.fieldTeacher'],
  ['room', 'review.fieldRoom'],
  ['class', 'review.fieldClass'],
  ['notes', 'review.fieldNotes'],
  ['weeks', 'review.fieldWeeks'],
  ['week', 'review.fieldWeeks'],
  ['school', 'review.fieldSchool'],
  ['term', 'review.fieldTerm'],
]);

/** What a field of a lesson, a part or the heading is called. */
export function fieldName(field: string, { text }: Pick<Texts, 'text'>): string {
  const key = NAMES.get(field);
  return key === undefined ? field : text(key);
}

/** What stands in a field, as people say it: "Friday", "9:30". */
export function valueWords(
  field: string,
  value: string,
  { language, times }: Pick<Texts, 'language' | 'times'>,
): string {
  if (field === 'day') {
    const day = Day.safeParse(value);
    return day.success ? dayName(day.data, language, 'long') : value;
  }
  return field === 'start' || field === 'end' ? times(clockText(value)) : value;
}
