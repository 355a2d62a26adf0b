import type { ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { summariseReading } from './document-row.ts';
import type { Papers } from './papers.ts';

/** How a reading ended, as the cabinet keeps it. */
export function asKept(outcome: ReadOutcome): Parameters<Papers['settle']>[1] {
  switch (outcome.kind) {
    case 'done':
      return { state: 'read', summary: summariseReading(outcome.document.reading), ...outcome.document };
    case 'refused':
      return { state: 'failed', problem: outcome.problem };
    case 'cancelled':
      return { state: 'cancelled' };
  }
}
