import { z } from 'zod';
import { ReadingHeader } from '../timetable/reading.ts';
import {
  BlockField,
  BlockValues,
  HeaderField,
  OpenQuestion,
  PartField,
  PartValues,
  PermanentId,
  QuestionAnswer,
  SetAsideEntry,
  SheetEvidence,
  TimetableBlock,
} from './content.ts';
import { ContentPatch } from './content-patch.ts';
import { FieldValue } from './said-fields.ts';

const Place = SheetEvidence.pick({ page: true, box: true });
const SplitPiece = z.object({ id: PermanentId, values: BlockValues });

/** A re-reading of the sheet, matched to the blocks that are there; see propose-reading.ts. */
export const TakeReading = z.object({
  kind: z.literal('take-reading'),
  /** Which of the sheet's readings, counted from 1; drafts from before do not say. */
  number: z.int().optional(),
  header: ReadingHeader,
  parts: z.array(z.object({ id: PermanentId, page: z.number(), values: PartValues })),
  matched: z.array(z.object({ id: PermanentId, part: PermanentId, values: BlockValues, sheet: SheetEvidence })),
  added: z.array(TimetableBlock),
  /** Blocks of the sheet that were not found again. */
  dropped: z.array(PermanentId),
  texts: z.array(SetAsideEntry.options[0]),
  questions: z.array(OpenQuestion),
  warnings: z.array(z.string()),
});
export type TakeReading = z.infer<typeof TakeReading>;

/**
 * Everything that can be done to a draft. An operation says all it needs, new ids too, so that the same one applied to the
 * same content always gives the same.
 */
export const Operation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change-field'), block: PermanentId, field: BlockField, value: FieldValue }),
  /** A person has looked at these fields, and what stands there is right. */
  z.object({ kind: z.literal('accept-fields'), block: PermanentId, fields: z.array(BlockField).min(1) }),
  z.object({
    kind: z.literal('move'),
    block: PermanentId,
    to: BlockValues.pick({ day: true, cycleDay: true, date: true, start: true, end: true }),
  }),
  z.object({
    kind: z.literal('add'),
    id: PermanentId,
    part: PermanentId,
    values: BlockValues,
    place: Place.nullable(),
    /** The text that was set aside and is this lesson, if it was one. */
    text: PermanentId.nullable(),
  }),
  z.object({ kind: z.literal('remove'), block: PermanentId }),
  z.object({ kind: z.literal('restore'), block: PermanentId }),
  /** The block keeps its id for the first piece; the others follow it. */
  z.object({
    kind: z.literal('split'),
    block: PermanentId,
    first: BlockValues,
    others: z.array(SplitPiece).min(1),
  }),
  /** The first block takes the values; the others are set aside. */
  z.object({ kind: z.literal('merge'), block: PermanentId, others: z.array(PermanentId).min(1), values: BlockValues }),
  z.object({ kind: z.literal('change-header'), field: HeaderField, value: FieldValue }),
  z.object({ kind: z.literal('change-part'), part: PermanentId, field: PartField, value: FieldValue }),
  /** Without an answer the question is open again. */
  z.object({ kind: z.literal('settle-question'), question: PermanentId, answer: QuestionAnswer.nullable() }),
  TakeReading,
  /** Puts things back as they were: what `invertOperation` answers. */
  z.object({ kind: z.literal('put-back'), patch: ContentPatch }),
]);
export type Operation = z.infer<typeof Operation>;
export type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>;

/** Why an operation cannot be applied. */
export type OperationRefusal =
  | { readonly code: 'unknown-block' | 'unknown-part' | 'unknown-question' | 'unknown-text'; readonly id: PermanentId }
  | { readonly code: 'not-set-aside' | 'id-taken' | 'merged-with-itself'; readonly id: PermanentId }
  | { readonly code: 'value-does-not-fit'; readonly field: string }
  | { readonly code: 'ends-before-it-starts' | 'nothing-changes' | 'does-not-fit' };
