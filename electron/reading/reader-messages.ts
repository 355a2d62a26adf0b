import { z } from 'zod';
import { DeskError } from '../../shared/desk-error.ts';
import { ReadingProgress } from '../../shared/ipc/document-messages.ts';
import { PageView } from '../../shared/timetable/page-view.ts';
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

/** What the reader process answers. `done` and `refused` end a job. */
export const FromReader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), job: z.number(), progress: ReadingProgress }),
  z.object({ kind: z.literal('done'), job: z.number(), document: DocumentRead }),
  z.object({ kind: z.literal('refused'), job: z.number(), problem: DeskError }),
  z.object({ kind: z.literal('cancelled'), job: z.number() }),
]);
export type FromReader = z.infer<typeof FromReader>;
