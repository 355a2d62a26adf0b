import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';

/** How an attempt to read a document ended without an answer. */
export type BadEnding = 'died' | 'over-memory' | 'over-time';

type HowItEnded =
  | { readonly ending: Exclude<BadEnding, 'over-time'> }
  | { readonly ending: 'over-time'; readonly milliseconds: number };

export type NextStep = { readonly kind: 'try-again' } | { readonly kind: 'set-apart'; readonly problem: DeskError };

/**
 * What follows when a reader ended without an answer; `attempt` counts from 1. A reader that died may have died of
 * something else (a system short of memory, the document before), so the document gets a second chance. One that
 * took too long does not: it would take as long again, and everyone behind it waits.
 */
export function afterBadEnding(ended: HowItEnded, attempt: number): NextStep {
  switch (ended.ending) {
    case 'over-time':
      return { kind: 'set-apart', problem: deskError('timeLimit', { seconds: ended.milliseconds / 1000 }) };
    case 'over-memory':
      return attempt < 2 ? { kind: 'try-again' } : { kind: 'set-apart', problem: deskError('memoryLimit') };
    case 'died':
      return attempt < 2 ? { kind: 'try-again' } : { kind: 'set-apart', problem: deskError('readerDied') };
  }
}

/** A reader keeps its engines loaded between documents; a fresh one is started when it has read much or grown big. */
export function isDueForReplacement(
  reader: { readonly documentsRead: number; readonly residentBytes: number | null },
  limits: { readonly documentsPerReader: number; readonly replaceAboveBytes: number },
): boolean {
  if (reader.documentsRead >= limits.documentsPerReader) return true;
  return reader.residentBytes !== null && reader.residentBytes > limits.replaceAboveBytes;
}
