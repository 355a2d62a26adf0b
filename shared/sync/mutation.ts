import { z } from 'zod';
import { LocalDate } from '../versions/effective-dates.ts';
import { TimetableState } from '../ipc/timetable-messages.ts';
import { Operation } from '../versions/operation.ts';
import { DocumentBody, TimetableBody, VersionBody } from './row-body.ts';

const RowId = z.uuid();

/**
 * What a person did at a desk, as the server is told of it. Each has its name and number for ever: a desktop that was switched
 * off over the summer hands in what it has. A mutation that has to say more gets the next number beside the old one.
 */
export const Mutation = z.discriminatedUnion('name', [
  z.object({ name: z.literal('document.add/1'), row: RowId, body: DocumentBody.omit({ addedBy: true }) }),
  z.object({ name: z.literal('document.bin/1'), row: RowId, isBinned: z.boolean() }),
  z.object({ name: z.literal('timetable.add/1'), row: RowId, body: TimetableBody }),
  /** `settles`: the conflict that whoever did it chose by it. */
  z.object({
    name: z.literal('timetable.operate/1'),
    row: RowId,
    operation: Operation,
    settles: z.uuid().nullable(),
  }),
  /** Approved, published or opened again. `contentHash`: what whoever did it saw. */
  z.object({
    name: z.literal('timetable.restate/1'),
    row: RowId,
    state: TimetableState,
    contentHash: z.string().length(64),
  }),
  z.object({ name: z.literal('version.add/1'), row: RowId, body: VersionBody.omit({ madeBy: true, number: true }) }),
  /** It holds no longer than that, or not at all any more. */
  z.object({
    name: z.literal('version.end/1'),
    row: RowId,
    state: z.enum(['published', 'superseded']),
    until: LocalDate.nullable(),
  }),
  /** In a conflict what stands is kept. */
  z.object({ name: z.literal('conflict.leave/1'), row: RowId }),
  z.object({ name: z.literal('row.erase/1'), row: RowId }),
  /** What it was about was erased at the desk before it could be handed in; its number is used up. */
  z.object({ name: z.literal('nothing/1') }),
]);
export type Mutation = z.infer<typeof Mutation>;
export type MutationOf<Name extends Mutation['name']> = Extract<Mutation, { name: Name }>;

export const NumberedMutation = z.object({
  /** Its own for ever, whatever number it gets: a desk that went back to a backup counts anew. */
  id: z.uuid(),
  /** Counted from 1 for each device, without gaps. */
  number: z.int().positive(),
  /** The newest version of the row that the desk had when it was done; 0 where it had none. */
  base: z.int().nonnegative(),
  /** By the desk's clock, in milliseconds since 1970: for people, never to decide by. */
  at: z.number(),
  mutation: Mutation,
});
export type NumberedMutation = z.infer<typeof NumberedMutation>;
