import { z } from 'zod';
import { isSafeAddress } from '../safe-address.ts';
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

/** Several where one thing that somebody said is kept in several places, as a class over the sheet and over its part. */
const ConflictIds = z.array(z.uuid()).min(1).max(100).readonly();

export const ConflictRow = z.object({
  conflictIds: ConflictIds,
  timetableId: z.uuid(),
  /** Its sheet; null where that was lost. */
  documentId: z.uuid().nullable(),
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

export const SettleConflict = z.object({ conflictIds: ConflictIds, choice: z.enum(['wanted', 'stands']) });
export type SettleConflict = z.infer<typeof SettleConflict>;

/** How this office stands with the school's server. */
export const ServerState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alone') }),
  z.object({
    kind: z.enum(['joined', 'signed-out', 'put-out']),
    address: z.string(),
    schoolName: z.string(),
    displayName: z.string(),
    loginName: z.string(),
    /** What was done here and the server has not heard of. */
    waiting: z.int(),
    /** What the server did not take, because the account may not or what it was about is gone. */
    notTaken: z.int(),
    conflicts: z.int(),
    /** When the server last answered, in milliseconds since 1970. */
    heardAt: z.number().nullable(),
  }),
]);
export type ServerState = z.infer<typeof ServerState>;

/** What goes on just now between this office and the server. */
export const SyncActivity = z.enum(['idle', 'working', 'unreachable', 'trouble']);
export type SyncActivity = z.infer<typeof SyncActivity>;
export const SyncNews = z.object({ state: ServerState, activity: SyncActivity });
export type SyncNews = z.infer<typeof SyncNews>;

const Address = z.string().trim().max(300).refine(isSafeAddress);

/** With an invitation, which makes the account; or as somebody who has one. */
export const JoinServer = z.object({
  address: Address,
  invitation: z.string().max(200).nullable(),
  loginName: z.string().trim().min(1).max(60),
  password: z.string().max(1_000),
});
export type JoinServer = z.infer<typeof JoinServer>;
