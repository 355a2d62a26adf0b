import { z } from 'zod';
import { ActivityCode } from './activity-codes.ts';

/** SHA-256 in hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What an entry is about, and under whose record key its payload is sealed. */
export const ActivitySubject = z.object({
  kind: z.enum(['document', 'person', 'office']),
  id: z.string().min(1),
});
export type ActivitySubject = z.infer<typeof ActivitySubject>;

/**
 * An entry as it stands in the clear: numbers, times and random ids, no name. `previous` is the hash of the entry before
 * (64 noughts before the first); `commitment` stands for the payload, which is kept apart; `hash` is over all of these.
 */
export const ActivityEntry = z.object({
  number: z.number().int().positive(),
  /** Milliseconds since 1970, as the computer's clock showed; a clock may be wrong, the order of numbers is not. */
  at: z.number().int(),
  code: ActivityCode,
  /** The account that did it; null for what the program did, or where nobody was signed in. */
  actorId: z.string().min(1).nullable(),
  subject: ActivitySubject,
  previous: Hash,
  commitment: Hash,
  hash: Hash,
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

/**
 * What was done, in words and figures for people: names, titles, what was before and after. This may name people, so it
 * is sealed under the subject's key and goes with it.
 */
export const ActivityDetails = z.record(
  z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
);
export type ActivityDetails = z.infer<typeof ActivityDetails>;

/** The details and the salt without which nobody can find out by guessing what a commitment stands for. */
export const ActivityPayload = z.object({ salt: Hash, details: ActivityDetails });
export type ActivityPayload = z.infer<typeof ActivityPayload>;

/** The number and hash of the newest entry, with the code that only who holds the data key could make. */
export const SealedHead = z.object({ number: z.number().int().nonnegative(), hash: Hash, mac: Hash });
export type SealedHead = z.infer<typeof SealedHead>;
export type ActivityHead = Pick<SealedHead, 'number' | 'hash'>;
