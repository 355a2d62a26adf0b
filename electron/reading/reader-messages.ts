import { z } from 'zod';
import { DeskError } from '../../shared/desk-error.ts';
import { ReadingProgress } from '../../shared/ipc/document-messages.ts';
import { PageView } from '../../shared/timetable/layout/page-view.ts';
import { Reading } from '../../shared/timetable/reading.ts';

/** What the reader process is asked. `job` numbers the request; every answer carries it. */
export const ToReader = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    job: z.number(),
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
    withPictures: z.boolean(),
  }),
  z.object({ kind: z.literal('cancel'), job: z.number() }),
]);
export type ToReader = z.infer<typeof ToReader>;

/** A page picture re-encoded by us: the bytes a hostile file brought never reach the screen. */
export const PagePicture = z.object({
  page: z.number().int(),
  format: z.enum(['png', 'jpeg', 'webp']),
  bytes: z.instanceof(Uint8Array),
});
export type PagePicture = z.infer<typeof PagePicture>;

export const DocumentRead = z.object({
  reading: Reading,
  pages: z.array(PageView),
  pictures: z.array(PagePicture),
});
export type DocumentRead = z.infer<typeof DocumentRead>;

/** The lists of a reading, which can be long, and what is left of it without them. */
const listNames = { parts: true, blocks: true, setAside: true, questions: true, contradictions: true } as const;
export const ReadingLists = Reading.pick(listNames);
export type ReadingLists = z.infer<typeof ReadingLists>;
export const ReadingWithoutLists = Reading.omit(listNames);
export type ReadingWithoutLists = z.infer<typeof ReadingWithoutLists>;

/**
 * What the reader process answers. `done`, `refused` and `cancelled` end a job. Before `done` the document comes in
 * pieces that are small enough to be checked without the window noticing; a long page comes as several pieces with the
 * same page number.
 */
export const FromReader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), job: z.number(), progress: ReadingProgress }),
  z.object({ kind: z.literal('lists'), job: z.number(), lists: ReadingLists.partial() }),
  z.object({ kind: z.literal('page'), job: z.number(), page: PageView }),
  z.object({ kind: z.literal('picture'), job: z.number(), picture: PagePicture }),
  z.object({ kind: z.literal('done'), job: z.number(), reading: ReadingWithoutLists }),
  z.object({ kind: z.literal('refused'), job: z.number(), problem: DeskError }),
  z.object({ kind: z.literal('cancelled'), job: z.number() }),
]);
export type FromReader = z.infer<typeof FromReader>;

type PieceKind = 'lists' | 'page' | 'picture';
/** One piece of a document that was read. */
export type DocumentPiece = Extract<FromReader, { kind: PieceKind }>;
