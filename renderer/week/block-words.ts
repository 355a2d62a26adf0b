import type { ReadBlock } from '../../shared/timetable/reading.ts';
import type { Texts } from '../texts.ts';
import { clockRange } from './clock-text.ts';
import { dayName } from './day-names.ts';

/** "Friday" for a weekday, "Day 3" or a date as printed; empty when the sheet does not say. */
export function dayWords({ day, cycleDay, date }: ReadBlock, { language }: Texts): string {
  return day === null ? (cycleDay ?? date ?? '') : dayName(day, language, 'long');
}

/** "9:00 – 9:45", "Period 3" or both. */
export function timeWords(block: ReadBlock, { text, times }: Texts): string {
  const period = block.period === null ? '' : periodName(block.period, text);
  return [times(clockRange(block.start, block.end)), period].filter((part) => part !== '').join(' · ');
}

/** Numbers alone need the word; "Reg" or "Period 3" already say what they are. */
export function periodName(period: string, text: Texts['text']): string {
  return /^\d+\w?$/.test(period.trim()) ? text('review.period', { period: period.trim() }) : period;
}

/** Everything a block shows by place and mark, as one sentence for those who hear it. */
export function blockSentence(block: ReadBlock, texts: Texts): string {
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
