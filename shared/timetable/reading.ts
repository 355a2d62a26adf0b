import { z } from 'zod';

/** x, y, width, height as fractions of the page (the straightened page, where it was a photograph or a crooked scan). */
const FractionBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const Day = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Day = z.infer<typeof Day>;

const FieldReading = z.object({
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  alternatives: z.array(z.string()),
});

export const ReadBlock = z.object({
  id: z.string(),
  part: z.string(),
  day: Day.nullable(),
  cycleDay: z.string().nullable(),
  date: z.string().nullable(),
  start: ClockTime.nullable(),
  end: ClockTime.nullable(),
  period: z.string().nullable(),
  title: z.string(),
  notes: z.string().nullable(),
  teacher: z.string().nullable(),
  room: z.string().nullable(),
  class: z.string().nullable(),
  weeks: z.string().nullable(),
  page: z.number().int().positive(),
  box: FractionBox,
  confidence: z.number().min(0).max(1),
  needsReview: z.boolean(),
  reasons: z.array(z.string()),
  inferred: z.array(z.string()),
  fields: z.record(z.string(), FieldReading),
});
export type ReadBlock = z.infer<typeof ReadBlock>;

export const SetAside = z.object({ page: z.number(), box: FractionBox, text: z.string(), reason: z.string() });
export type SetAside = z.infer<typeof SetAside>;

export const Question = z.object({ page: z.number(), box: FractionBox, text: z.string(), ask: z.string() });
export type Question = z.infer<typeof Question>;

export const Contradiction = z.object({ block: z.string(), field: z.string(), printed: z.array(z.string()) });
export type Contradiction = z.infer<typeof Contradiction>;

export const ReadingHeader = z.object({
  school: z.string().nullable(),
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  term: z.string().nullable(),
  week: z.string().nullable(),
  room: z.string().nullable(),
  title: z.string().nullable(),
});
export type ReadingHeader = z.infer<typeof ReadingHeader>;

export const ReadingPart = z.object({
  id: z.string(),
  page: z.number(),
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  week: z.string().nullable(),
  room: z.string().nullable(),
});
export type ReadingPart = z.infer<typeof ReadingPart>;

/**
 * What the program understood of one document, every block linked to its place on the sheet. Reasons, set-aside reasons,
 * questions and warnings are codes (with values after a colon where they have some); the sentences for them stand in
 * the translations.
 */
export const Reading = z.object({
  version: z.literal(1),
  source: z.object({ name: z.string(), sha256: z.string(), kind: z.string(), pages: z.number().int() }),
  header: ReadingHeader,
  parts: z.array(ReadingPart),
  blocks: z.array(ReadBlock),
  setAside: z.array(SetAside),
  questions: z.array(Question),
  contradictions: z.array(Contradiction),
  warnings: z.array(z.string()),
  engine: z.object({ route: z.string(), milliseconds: z.number() }),
});
export type Reading = z.infer<typeof Reading>;
