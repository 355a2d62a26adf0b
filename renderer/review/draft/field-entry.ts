import type { BlockField, BlockValues } from '../../../shared/versions/content.ts';
import type { FieldValue } from '../../../shared/versions/said-fields.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

/** Why what was typed cannot stand in a field; `time` is the one it does not go with, "HH:MM". */
export type EntryProblem =
  | { readonly code: 'titleMissing' | 'notATime' }
  | { readonly code: 'endsTooEarly' | 'startsTooLate'; readonly time: string };

/** What a person typed into a field, as the field holds it: a time as "09:30", nothing as null. */
export function readEntry(
  field: BlockField,
  typed: string,
  { start, end }: Pick<BlockValues, 'start' | 'end'>,
): Result<FieldValue, EntryProblem> {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  if (field === 'title') return words === '' ? failed({ code: 'titleMissing' }) : ok(words);
  if (words === '') return ok(null);
  if (field !== 'start' && field !== 'end') return ok(field === 'notes' ? typed.trim() : words);
  const time = clockTimeFrom(words);
  if (time === null) return failed({ code: 'notATime' });
  if (field === 'end' && start !== null && time <= start) return failed({ code: 'endsTooEarly', time: start });
  if (field === 'start' && end !== null && time >= end) return failed({ code: 'startsTooLate', time: end });
  return ok(time);
}

/** "9:30", "9.30", "9h30", "930", "0930", "9" or "1:30 pm" as "HH:MM"; null for what is no time of a day. */
function clockTimeFrom(words: string): string | null {
  const match = /^(\d{1,2})\s?[:.,h]?\s?(\d{2})?\s?(am|pm|a\.m\.|p\.m\.|uhr|h)?$/i.exec(words);
  if (match === null) return null;
  const [, hourText = '', minuteText = '00', half = ''] = match;
  const hour = hourOfDay(Number(hourText), half.toLowerCase().replaceAll('.', ''));
  if (hour === null || Number(minuteText) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minuteText}`;
}

function hourOfDay(hour: number, half: string): number | null {
  if (half !== 'am' && half !== 'pm') return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** The field that says on which day a lesson is: its weekday, or the day of a cycle or the date as the sheet prints it. */
export function dayFieldOf({ day, cycleDay, date }: Pick<BlockValues, 'day' | 'cycleDay' | 'date'>) {
  if (day !== null) return 'day';
  if (cycleDay !== null) return 'cycleDay';
  return date === null ? 'day' : 'date';
}
