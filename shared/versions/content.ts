import { z } from 'zod';
import { Contradiction, Question, ReadBlock, ReadingHeader, ReadingPart, SetAside } from '../timetable/reading.ts';
import type { SaidFields } from './said-fields.ts';
import { doubtedFields } from './doubted-fields.ts';
import { FieldMark, isAccepted } from './said-fields.ts';

/**
 * A timetable as people edit it. Blocks, parts, questions and what is set aside have permanent ids (UUIDs that the caller
 * hands in); values are kept apart from who said them, so that an untouched block takes little room on disk.
 */
export const PermanentId = z.uuid();
export type PermanentId = z.infer<typeof PermanentId>;

export const BlockValues = ReadBlock.pick({
  day: true,
  cycleDay: true,
  date: true,
  start: true,
  end: true,
  period: true,
  title: true,
  notes: true,
  teacher: true,
  room: true,
  class: true,
  weeks: true,
});
export type BlockValues = z.infer<typeof BlockValues>;
export const BlockField = BlockValues.keyof();
export type BlockField = z.infer<typeof BlockField>;

export const HeaderField = ReadingHeader.keyof();
export type HeaderField = z.infer<typeof HeaderField>;

export const PartValues = ReadingPart.omit({ id: true, page: true });
export type PartValues = z.infer<typeof PartValues>;
export const PartField = PartValues.keyof();
export type PartField = z.infer<typeof PartField>;

/** Where on the sheet a block stands and how sure its reading was; as the reading said it, no edit touches it. */
export const SheetEvidence = ReadBlock.pick({
  page: true,
  box: true,
  confidence: true,
  needsReview: true,
  reasons: true,
  inferred: true,
  fields: true,
}).extend({ contradictions: z.array(Contradiction.omit({ block: true })) });
export type SheetEvidence = z.infer<typeof SheetEvidence>;

/** `source` tells whether the sheet or a person says that there is such a lesson; `sheet` is null where no place is known. */
export const TimetableBlock = z.object({
  id: PermanentId,
  part: PermanentId,
  source: z.enum(['sheet', 'person']),
  values: BlockValues,
  marks: z.partialRecord(BlockField, FieldMark),
  sheet: SheetEvidence.nullable(),
});
export type TimetableBlock = z.infer<typeof TimetableBlock>;

export const TimetablePart = z.object({
  id: PermanentId,
  page: z.number(),
  values: PartValues,
  marks: z.partialRecord(PartField, FieldMark),
});
export type TimetablePart = z.infer<typeof TimetablePart>;

export const TimetableHeader = z.object({ values: ReadingHeader, marks: z.partialRecord(HeaderField, FieldMark) });
export type TimetableHeader = z.infer<typeof TimetableHeader>;

/** A text of the sheet that is no lesson, or a lesson that a person took out: that keeps its id and its block. */
export const SetAsideEntry = z.discriminatedUnion('kind', [
  SetAside.extend({ id: PermanentId, kind: z.literal('text') }),
  z.object({
    id: PermanentId,
    kind: z.literal('block'),
    block: TimetableBlock,
    reason: z.enum(['removed', 'merged', 'not-found-again']),
  }),
]);
export type SetAsideEntry = z.infer<typeof SetAsideEntry>;

/** A code for how a person settled a question; the reading only asks. */
export const QuestionAnswer = z.enum(['made-a-lesson', 'belongs-to-a-lesson', 'no-lesson']);
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
export const OpenQuestion = Question.extend({ id: PermanentId, answer: QuestionAnswer.nullable() });
export type OpenQuestion = z.infer<typeof OpenQuestion>;

export const TimetableContent = z.object({
  header: TimetableHeader,
  parts: z.array(TimetablePart),
  blocks: z.array(TimetableBlock),
  setAside: z.array(SetAsideEntry),
  questions: z.array(OpenQuestion),
  warnings: z.array(z.string()),
});
export type TimetableContent = z.infer<typeof TimetableContent>;

/** Whether a person has said anything about a block: that it is there, or what one of its fields holds. */
export function hasPersonsWord(block: TimetableBlock): boolean {
  return block.source === 'person' || Object.keys(block.marks).length > 0;
}

/** The fields of a block that still wait for a person: doubted by the reading or with a suggestion of a later one. */
export function fieldsToLookAt(block: TimetableBlock): BlockField[] {
  const doubted = block.sheet === null ? new Set<string>() : doubtedFields(block.sheet);
  return BlockField.options.filter((field) => {
    const said: SaidFields<BlockField> = block;
    return block.marks[field] === undefined ? doubted.has(field) : !isAccepted(said, field);
  });
}
