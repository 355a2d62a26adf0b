import { z } from 'zod';
import { LocalDate } from '../versions/effective-dates.ts';

/** The days a version is meant for: from the first to the last, both included, or until further notice. */
export const InForce = z
  .object({ from: LocalDate, until: LocalDate.nullable() })
  .refine(({ from, until }) => until === null || until >= from, { path: ['until'] });
export type InForce = z.infer<typeof InForce>;

/** A published version that holds today or will, as whoever takes its sheet away is told: whose it is, and its days. */
export const StillPublished = z.object({
  timetableId: z.uuid(),
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  title: z.string().nullable(),
  inForce: InForce,
});
export type StillPublished = z.infer<typeof StillPublished>;

/** What of that somebody was shown before they decided: nothing else that is published is taken away. */
export const SeenPublished = z
  .array(StillPublished.pick({ timetableId: true, inForce: true }))
  .max(1000)
  .readonly();
export type SeenPublished = z.infer<typeof SeenPublished>;
