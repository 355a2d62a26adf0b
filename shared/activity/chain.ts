import type { ActivityDetails, ActivityEntry, ActivityHead, ActivityPayload, SealedHead } from './activity-entry.ts';
import { canonicalJson } from './canonical.ts';

/** SHA-256, HMAC-SHA-256 and the like are handed in: of a text's UTF-8 bytes, in hexadecimal (64 letters). */
export type HashText = (text: string) => string;

/** Before the first entry. */
export const emptyHead: ActivityHead = { number: 0, hash: '0'.repeat(64) };

/** What happened, before it has a place in the chain. */
export type Happening = Pick<ActivityEntry, 'at' | 'code' | 'actorId' | 'subject'> & {
  readonly details: ActivityDetails;
};

export type Appended = {
  readonly entry: ActivityEntry;
  /** To be sealed under the subject's record key and kept apart from the entry. */
  readonly payload: ActivityPayload;
  readonly head: ActivityHead;
};

/** The next entry after this head. `salt` is 32 new random bytes in hexadecimal. */
export function appendEntry(head: ActivityHead, happening: Happening, salt: string, hash: HashText): Appended {
  const { details, ...rest } = happening;
  const payload: ActivityPayload = { salt, details };
  const unhashed = {
    ...{ ...rest, number: head.number + 1, previous: head.hash },
    commitment: commitmentOf(payload, hash),
  };
  const entry: ActivityEntry = { ...unhashed, hash: hashOfEntry(unhashed, hash) };
  return { entry, payload, head: { number: entry.number, hash: entry.hash } };
}

export function sealHead({ number, hash }: ActivityHead, mac: HashText): SealedHead {
  return { number, hash, mac: macOfHead({ number, hash }, mac) };
}

// What is hashed is a list that begins with what it is for, so that no entry can pass for a payload or a head.

export function commitmentOf({ salt, details }: ActivityPayload, hash: HashText): string {
  return hash(canonicalJson(['activity payload 1', salt, details]));
}

/** Field by field, so that what is not of the form cannot slip in unhashed, nor a field be forgotten by being new. */
export function hashOfEntry(entry: Omit<ActivityEntry, 'hash'>, hash: HashText): string {
  const { number, at, code, actorId, subject, previous, commitment } = entry;
  const { kind, id } = subject;
  return hash(canonicalJson(['activity entry 1', previous, number, at, code, actorId, kind, id, commitment]));
}

export function macOfHead({ number, hash }: ActivityHead, mac: HashText): string {
  return mac(canonicalJson(['activity head 1', number, hash]));
}
