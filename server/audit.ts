import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { canonicalJson } from '../shared/sync/canonical-json.ts';
import type { Tables } from './db/database.ts';

/** What the chain tells of. */
export type AuditAction =
  | 'school.founded'
  | 'invitation.made'
  | 'account.joined'
  | 'account.changed'
  | 'account.deactivated'
  | 'account.password-changed'
  | 'device.signed-in'
  | 'device.revoked'
  | 'row.erased'
  | 'ai.settings-changed';

type Happening = {
  readonly schoolId: string;
  readonly action: AuditAction;
  /** Null for what nobody who is signed in did. */
  readonly actorId: string | null;
  readonly subjectId: string | null;
};

const BEGINNING = Buffer.alloc(32);

/** Adds what happened to the school's chain, in the transaction in which it happens. Who adds at the same time waits. */
export async function appendAudit(
  transaction: Transaction<Tables>,
  { schoolId, action, actorId, subjectId }: Happening,
): Promise<void> {
  // The school's row stands for its chain: one at a time.
  await transaction.selectFrom('schools').select('id').where('id', '=', schoolId).forUpdate().execute();
  const last = await transaction
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const previous = last?.hash ?? BEGINNING;
  const entry = { number: Number(last?.number ?? 0) + 1, at: new Date(), actorId, action, subjectId };
  await transaction
    .insertInto('audit')
    .values({
      ...{ school_id: schoolId, number: String(entry.number), at: entry.at, actor_id: actorId },
      ...{ action, subject_id: subjectId, previous, hash: hashOf(schoolId, previous, entry) },
    })
    .execute();
}

type Entry = {
  readonly number: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectId: string | null;
};

function hashOf(schoolId: string, previous: Buffer, { at, ...entry }: Entry): Buffer {
  const said = canonicalJson({ ...entry, schoolId, at: at.getTime() });
  return createHash('sha256').update(previous).update(said).digest();
}

/** How many entries there are, and the number of the first that is missing or is not what was written; null where all is well. */
export async function verifyAudit(
  transaction: Transaction<Tables>,
  schoolId: string,
): Promise<{ readonly entries: number; readonly firstBroken: number | null }> {
  const rows = await transaction.selectFrom('audit').selectAll().orderBy('number').execute();
  let previous: Buffer = BEGINNING;
  let firstBroken: number | null = null;
  for (const [index, row] of rows.entries()) {
    const number = Number(row.number);
    const { at, action } = row;
    const hash = hashOf(schoolId, previous, { number, at, action, actorId: row.actor_id, subjectId: row.subject_id });
    const isWell = number === index + 1 && row.previous.equals(previous) && row.hash.equals(hash);
    if (!isWell) firstBroken ??= index + 1;
    previous = row.hash;
  }
  return { entries: rows.length, firstBroken };
}
