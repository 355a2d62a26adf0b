import { z } from 'zod';
import { DeskError } from '../desk-error.ts';
import { PageView } from '../timetable/layout/page-view.ts';
import { Reading } from '../timetable/reading.ts';
import { LARGEST_DOCUMENT } from './largest-document.ts';
import { InForce, SeenPublished, StillPublished } from './published-days.ts';

export { LARGEST_DOCUMENT };

export const DocumentId = z.string().regex(/^[0-9a-f-]{36}$/);

/** A view of a larger buffer would bring the whole of it along: what counts is what arrives. */
function isWholeDocument(bytes: Uint8Array): boolean {
  return bytes.byteLength <= LARGEST_DOCUMENT && bytes.buffer.byteLength === bytes.byteLength;
}

export const ImportRequest = z.object({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine(isWholeDocument),
});
export const DocumentRequest = z.object({ documentId: DocumentId });
export const RemoveDocument = DocumentRequest.extend({ seen: SeenPublished });
/** What would vanish from what people see if it were removed. */
export const BeforeRemoving = z.object({ published: z.array(StillPublished) });
export const SampleRequest = z.object({ sample: z.string().regex(/^[\w.-]{1,80}$/) });

export const ReadingStage = z.enum(['opening', 'finding-cells', 'finding-words', 'understanding']);
export type ReadingStage = z.infer<typeof ReadingStage>;

/** How far the reading of one document is: fraction runs 0 to 1 over the whole document; secondsLeft is an estimate. */
export const ReadingProgress = z.object({
  stage: ReadingStage,
  page: z.number().int(),
  pages: z.number().int(),
  fraction: z.number().min(0).max(1),
  secondsLeft: z.number().nullable(),
});
export type ReadingProgress = z.infer<typeof ReadingProgress>;

export const ReadingSummary = z.object({
  blocks: z.number().int(),
  /** How many of the blocks are breaks; not counted in readings from before. */
  breaks: z.number().int().optional(),
  needLook: z.number().int(),
  questions: z.number().int(),
  setAside: z.number().int(),
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  title: z.string().nullable(),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

/** One row of the intake screen. `duplicateOf` names the document with the same content, if one was there before. */
export const DocumentRow = z.object({
  documentId: DocumentId,
  name: z.string(),
  bytes: z.number().int(),
  addedAt: z.number(),
  state: z.enum(['waiting', 'reading', 'read', 'failed', 'cancelled']),
  progress: ReadingProgress.nullable(),
  summary: ReadingSummary.nullable(),
  problem: DeskError.nullable(),
  duplicateOf: DocumentId.nullable(),
  /** The days of what was published of it last and still holds or will; it is being changed meanwhile. */
  inForce: InForce.nullable(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

export const DocumentOpened = z.object({ reading: Reading, pages: z.array(PageView) });
export type DocumentOpened = z.infer<typeof DocumentOpened>;

export const DocumentsNews = z.object({ rows: z.array(DocumentRow) });
export const SampleRow = z.object({ sample: z.string(), name: z.string() });
