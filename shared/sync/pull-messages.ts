import { z } from 'zod';
import { TimetableState } from '../ipc/timetable-messages.ts';
import { Operation } from '../versions/operation.ts';
import { PROTOCOL } from './protocol-version.ts';
import { ConflictBody, DocumentBody, TimetableBody, VersionBody } from './row-body.ts';

export const Pull = z.object({
  protocol: z.literal(PROTOCOL),
  /** The number of the view that the device has; null where it has none. */
  view: z.int().nonnegative().nullable(),
  /** Rows that it wants whole, because operations led it somewhere else. */
  whole: z.array(z.uuid()).max(100),
});
export type Pull = z.infer<typeof Pull>;

const told = { row: z.uuid(), version: z.int().positive() };

/** A row as it stands now, or what was done to it since the device was told of it. */
export const ToldRow = z.discriminatedUnion('kind', [
  z.object({ ...told, kind: z.literal('document'), body: DocumentBody }),
  z.object({ ...told, kind: z.literal('timetable'), body: TimetableBody }),
  z.object({
    ...told,
    kind: z.literal('timetable-operations'),
    state: TimetableState,
    /** To be done one after the other to what the device was told before. */
    operations: z.array(Operation),
    /** Of the content that they lead to; see content-hash.ts. */
    contentHash: z.string().length(64),
  }),
  z.object({ ...told, kind: z.literal('version'), body: VersionBody }),
  z.object({ ...told, kind: z.literal('conflict'), body: ConflictBody }),
]);
export type ToldRow = z.infer<typeof ToldRow>;

export const Pulled = z.object({
  view: z.int().nonnegative(),
  /** What the device has beside what it is told goes, once all is told. */
  isWhole: z.boolean(),
  /** There is more: to be asked for at once. */
  isMore: z.boolean(),
  put: z.array(ToldRow),
  /** What was erased is to leave nothing behind; what one may only not see any more may come again. */
  drop: z.array(z.object({ row: z.uuid(), isErased: z.boolean() })),
  /** The last of the device's own mutations that are in what it is told. */
  last: z.int().nonnegative(),
});
export type Pulled = z.infer<typeof Pulled>;
