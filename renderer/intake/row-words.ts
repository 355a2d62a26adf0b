import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { Texts } from '../texts.ts';
import { lessonCountWords } from '../lesson-count.ts';
import { publishedDays } from '../timetable-words.ts';
import { whoseSheet } from '../whose-sheet.ts';

/** "Miss Example · 3AB": what the sheet says it is, as far as it was read. */
export function whatItIs(row: DocumentRow): string {
  const { summary } = row;
  if (summary === null) return '';
  const whose = whoseSheet(summary);
  return whose === '' ? (summary.title ?? '') : whose;
}

/** "54 lessons and 5 breaks · 3 need a look": the outcome of reading. */
export function outcome(row: DocumentRow, texts: Texts): string {
  const { text } = texts;
  const { summary } = row;
  if (summary === null) return '';
  if (summary.blocks === 0) return text('intake.blank');
  const look = summary.needLook > 0 ? text('intake.needLook', { count: summary.needLook }) : '';
  const questions = summary.questions > 0 ? text('intake.questions', { count: summary.questions }) : '';
  const parts = [lessonCountWords(summary, texts), look, questions].filter((part) => part !== '');
  return (parts.length > 1 ? parts : [...parts, text('intake.allSure')]).join(' · ');
}

/** "published from 1 Sep 2026 · being changed": that people see an earlier state of it meanwhile; empty where they see none. */
export function publishedMeanwhile({ inForce }: DocumentRow, texts: Texts): string {
  return publishedDays({ state: 'read', inForce }, texts);
}

/** "finding words · page 1 of 2 · about 3 seconds left" */
export function progressWords({ progress }: DocumentRow, { text }: Texts): string {
  if (progress === null) return text('stage.opening');
  const { stage, page, pages, secondsLeft } = progress;
  return [
    text(`stage.${stage}`),
    pages > 1 ? text('intake.pageOf', { page, pages }) : '',
    secondsLeft === null ? '' : text('intake.secondsLeft', { count: Math.max(1, Math.round(secondsLeft)) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The state of a row in one sentence, for screen readers. Progress itself is left to the bar. */
export function stateWords(row: DocumentRow, texts: Texts): string {
  switch (row.state) {
    case 'waiting':
      return texts.text('intake.waiting');
    case 'reading':
      return texts.text(`stage.${row.progress?.stage ?? 'opening'}`);
    case 'read':
      return [publishedMeanwhile(row, texts), outcome(row, texts)].filter((part) => part !== '').join(', ');
    case 'failed':
      return row.problem === null ? '' : texts.problem(row.problem);
    case 'cancelled':
      return texts.text('intake.cancelled');
  }
}
