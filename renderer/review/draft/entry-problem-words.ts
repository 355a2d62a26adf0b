import type { Texts } from '../../texts.ts';
import { clockText } from '../../week/clock-text.ts';
import type { EntryProblem } from './field-entry.ts';

/** Why what was typed cannot stand there, and what to do. */
export function entryProblemWords(problem: EntryProblem, { text, times }: Pick<Texts, 'text' | 'times'>): string {
  switch (problem.code) {
    case 'titleMissing':
      return text('draft.titleMissing');
    case 'notATime':
      return text('draft.notATime');
    case 'endsTooEarly':
      return text('draft.endsTooEarly', { time: times(clockText(problem.time)) });
    case 'startsTooLate':
      return text('draft.startsTooLate', { time: times(clockText(problem.time)) });
  }
}
