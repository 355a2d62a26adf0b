import { randomUUID } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { disasterCodeOf } from '../database/database-disaster.ts';
import type { DisasterCode } from '../database/database-disaster.ts';
import { forgetKeysInCopies } from '../database/forget-keys-in-copies.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { forgetKeysSetAside } from './forget-keys-set-aside.ts';
import type { UnreachedFolder } from './forget-keys-set-aside.ts';
import { queuePlainMutation } from '../sync/outbox.ts';
import { addErasures } from './erasure-list.ts';
import { eraseKey } from './erase-key.ts';

export type ErasableSubject = { readonly kind: 'document' | 'person'; readonly id: string };

/** `no-key`: erased before, or never there. `last-admin`: nobody could run the office any more. */
export type EraseProblem = { readonly code: 'no-key' } | { readonly code: 'last-admin' };

/** A step behind the erasure that the disk did not let through. It is done again by `clearTraces`. */
export type TraceLeft = { readonly where: 'journal' | 'list' | 'copies'; readonly because: DisasterCode };

export type Erased = {
  readonly keyId: string;
  readonly tracesLeft: readonly TraceLeft[];
  /** Databases that were set aside and could not be opened: the key is in them until the person deletes them. */
  readonly unreached: readonly UnreachedFolder[];
};

type Parts = {
  readonly database: Pick<OpenDatabase, 'read' | 'inTransaction' | 'emptyJournal'>;
  /** The database's folder. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes the entry about the erasure, in the same transaction; the subject's key is no longer there to seal under. */
  readonly writeActivity: (write: WriteHandle, subject: ErasableSubject) => void;
  /** The cache of unwrapped keys lets go of this one. */
  readonly forgetOpenedKey: (keyId: string) => void;
};

/**
 * Destroys a person's or document's key and what is sealed under it. When it answers, no page of the database, its journal
 * or its copies holds the key, unless `tracesLeft` says so. Backups follow by `forgetKeysInBackups`, as far as they can
 * be reached. Throws a DatabaseDisaster when nothing was erased.
 */
export async function eraseSubject(subject: ErasableSubject, parts: Parts): Promise<Result<Erased, EraseProblem>> {
  const { database, now, writeActivity, forgetOpenedKey } = parts;
  const erasedAt = now();
  const done = database.inTransaction((write) => eraseInTransaction(write, subject, { erasedAt, writeActivity }));
  if (!done.ok) return done;
  forgetOpenedKey(done.value);
  return ok({ keyId: done.value, ...(await clearTraces(parts, [{ keyId: done.value, erasedAt }])) });
}

/** The rows' part of it, for who erases several at once: afterwards the opened keys and the traces have to go as well. */
export function eraseInTransaction(
  write: WriteHandle,
  subject: ErasableSubject,
  { erasedAt, writeActivity }: Pick<Parts, 'writeActivity'> & { readonly erasedAt: number },
): Result<string, EraseProblem> {
  const found = findKey(write, subject);
  if (found === undefined) return failed({ code: 'no-key' });
  if (subject.kind === 'person' && isLastAdmin(write, found.keyId)) return failed({ code: 'last-admin' });
  eraseKey(write, { keyId: found.keyId, erasedAt });
  if (subject.kind === 'document') {
    const mutation = { name: 'row.erase/1', row: subject.id } as const;
    queuePlainMutation(write, mutation, { id: randomUUID(), now: erasedAt });
  }
  writeActivity(write, subject);
  return ok(found.keyId);
}

/** What follows an erasure outside the database's rows. Harmless to do again, for one erasure or for all there ever were. */
export async function clearTraces(
  { database, folder }: Pick<Parts, 'database' | 'folder'>,
  erasures: readonly { readonly keyId: string; readonly erasedAt: number }[],
): Promise<Pick<Erased, 'tracesLeft' | 'unreached'>> {
  const keyIds = erasures.map(({ keyId }) => keyId);
  const steps: readonly [TraceLeft['where'], () => unknown][] = [
    // The list first: it is what a restored backup is held against.
    ['list', () => addErasures(databaseFilesIn(folder).erasures, erasures)],
    ['journal', database.emptyJournal],
    ['copies', () => forgetKeysInCopies(folder, keyIds)],
  ];
  const tracesLeft: TraceLeft[] = [];
  for (const [where, step] of steps) {
    try {
      await step();
    } catch (error) {
      const because = disasterCodeOf(error);
      if (because === null) throw error;
      tracesLeft.push({ where, because });
    }
  }
  return { tracesLeft, unreached: await forgetKeysSetAside(folder, keyIds) };
}

function findKey(read: ReadHandle, { kind, id }: ErasableSubject): { readonly keyId: string } | undefined {
  return read.get('SELECT key_id AS keyId FROM record_keys WHERE subject_kind = ? AND subject_id = ?', kind, id);
}

function isLastAdmin(read: ReadHandle, keyId: string): boolean {
  const admins = read.all<{ keyId: string }>(
    `SELECT key_id AS keyId FROM users WHERE role = 'admin' AND state = 'active'`,
  );
  return admins.length > 0 && admins.every((admin) => admin.keyId === keyId);
}
