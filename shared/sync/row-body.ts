import { z } from 'zod';
import { InForce } from '../ipc/published-days.ts';
import { TimetableState } from '../ipc/timetable-messages.ts';
import { TimetableContent } from '../versions/content.ts';
import { Operation } from '../versions/operation.ts';
import { Unit } from './unit.ts';

/** Who did something, as people know them; null where the account is gone. */
const Name = z.string().nullable();

export const TimetableBody = z.object({
  documentId: z.uuid().nullable(),
  /** What its sheet is called. */
  name: z.string().max(300),
  state: TimetableState,
  content: TimetableContent,
});
export type TimetableBody = z.infer<typeof TimetableBody>;

/** A snapshot that somebody stands for. Only its days and whether it was superseded ever change. */
export const VersionBody = z.object({
  timetableId: z.uuid(),
  /** In the order in which the server heard of them. */
  number: z.int().positive(),
  state: z.enum(['approved', 'published', 'superseded']),
  reason: z.string().max(2_000).nullable(),
  madeBy: Name,
  madeAt: z.number(),
  inForce: InForce.nullable(),
  content: TimetableContent,
});
export type VersionBody = z.infer<typeof VersionBody>;

/** A sheet that came in. Its file and what was read of it lie beside it, under the names of its parts. */
export const DocumentBody = z.object({
  name: z.string().max(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  addedBy: Name,
  addedAt: z.number(),
  isBinned: z.boolean(),
});
export type DocumentBody = z.infer<typeof DocumentBody>;

/** What somebody wanted and was not taken, because somebody else had changed the same meanwhile; kept until a person chooses. */
export const ConflictBody = z.object({
  timetableId: z.uuid(),
  units: z.array(Unit),
  wanted: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('operation'), operation: Operation }),
    z.object({ kind: z.literal('state'), state: TimetableState }),
  ]),
  by: Name,
  at: z.number(),
  against: z.array(z.object({ unit: Unit, by: Name, at: z.number() })),
});
export type ConflictBody = z.infer<typeof ConflictBody>;
