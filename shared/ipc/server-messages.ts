import { z } from 'zod';
import { Day } from '../timetable/reading.ts';
import { BlockField, HeaderField } from '../versions/content.ts';
import { TimetableState } from './timetable-messages.ts';

/** What the window is told of the school's server, and asks of it. */

const Lesson = z.object({ title: z.string(), day: Day.nullable(), start: z.string().nullable() });

/** What a conflict is about; `lesson` is null where it is not there any more. */
export const ConflictAbout = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    field: BlockField,
    lesson: Lesson.nullable(),
    stands: z.string().nullable(),
    wanted: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('header'),
    field: HeaderField,
    stands: z.string().nullable(),
    wanted: z.string().nullable(),
  }),
  /** Taking apart, joining, removing and the like: `step` is the operation's name. */
  z.object({ kind: z.literal('step'), step: z.string(), lesson: Lesson.nullable() }),
  z.object({ kind: z.literal('state'), wanted: TimetableState }),
]);
export type ConflictAbout = z.infer<typeof ConflictAbout>;

export const ConflictRow = z.object({
  conflictId: z.uuid(),
  timetableId: z.uuid(),
  name: z.string(),
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  state: TimetableState,
  about: ConflictAbout,
  /** Who wanted it and was not first; null where nobody knows any more. */
  wantedBy: z.string().nullable(),
  wantedAt: z.number(),
  against: z.array(z.object({ unit: z.string(), by: z.string().nullable(), at: z.number() })),
});
export type ConflictRow = z.infer<typeof ConflictRow>;

export const SettleConflict = z.object({ conflictId: z.uuid(), choice: z.enum(['wanted', 'stands']) });
