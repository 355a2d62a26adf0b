import type { ReadBlock } from '../../shared/timetable/reading.ts';
import type { Texts } from '../texts.ts';
import { clockRange } from './clock-text.ts';
import { dayName } from './day-names.ts';

type Words = Pick<Texts, 'text' | 'language' | 'times'>;
type When = Pick<ReadBlock, 'day' | 'cycleDay' | 'date' | 'start' | 'end' | 'period'>;

/** "Maths, Friday, 9:00 – 9:45": a lesson out of its week. */
export function lessonWords(lesson: When & { readonly title: string }, texts: Words): string {
  const parts = [lesson.title, dayWords(lesson, texts), timeWords(lesson, texts)];
  return parts.filter((part) => part !== '').join(', ');
}

/** "Friday" for a weekday, "Day 3" or a date as printed; empty when the sheet does not say. */
export function dayWords({ day, cycleDay, date }: When, { language }: Pick<Words, 'language'>): string {
  return day === null ? (cycleDay ?? date ?? '') : dayName(day, language, 'long');
}

/** "9:00 – 9:45", "Period 3" or both. */
export function timeWords(block: When, { text, times }: Pick<Words, 'text' | 'times'>): string {
  const period = block.period === null ? '' : periodName(block.period, text);
  return [times(clockRange(block.start, block.end)), period].filter((part) => part !== '').join(' · ');
}

/** Numbers alone need the word; "Reg" or "Period 3" already say what they are. */
export function periodName(period: string, text: Texts['text']): string {
  return /^\d+\w?$/.test(period.trim()) ? text('review.period', { period: period.trim() }) : period;
}

/** Everything a block shows by place and mark, as one sentence for those who hear it. */
export function blockSentence(block: ReadBlock, texts: Words): string {
  const look = block.needsReview ? texts.text('review.needsLook') : '';
  const parts = [
    look,
    block.title,
    dayWords(block, texts),
    timeWords(block, texts),
    block.weeks,
    block.class,
    block.teacher,
    block.room,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
