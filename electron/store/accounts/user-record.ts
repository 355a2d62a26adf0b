import { z } from 'zod';
import type { Actor } from '../../../shared/access/actor.ts';
import { Role } from '../../../shared/access/roles.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { SealedRecords, UnreadableRecord } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { NameTagger } from '../timetables/name-tags.ts';

/** Everything about an account, sealed under its person's key. Role and state stand in the clear as well, and have to agree. */
const UserPayload = z.object({
  loginName: z.string(),
  displayName: z.string(),
  role: Role,
  state: z.enum(['active', 'deactivated']),
  /** The name and the classes as timetables print them, by which their own are known. */
  printedName: z.string().nullable().default(null),
  classes: z.array(z.string()).default([]),
  /** The password was given by somebody else, and is to be changed at the next sign-in. */
  mustChangePassword: z.boolean(),
});
type UserPayload = z.infer<typeof UserPayload>;

export type User = UserPayload & { readonly userId: string; readonly keyId: string; readonly createdAt: number };

type Row = {
  readonly userId: string;
  readonly role: string;
  readonly state: string;
  readonly createdAt: number;
  readonly keyId: string;
  readonly sealed: Uint8Array;
};

const COLUMNS = 'user_id AS userId, role, state, created_at AS createdAt, key_id AS keyId, sealed';

export function findUser(
  read: ReadHandle,
  records: SealedRecords,
  userId: string,
): Result<User, UnreadableRecord | { readonly kind: 'missing' }> {
  const row = read.get<Row>(`SELECT ${COLUMNS} FROM users WHERE user_id = ?`, userId);
  return row === undefined ? failed({ kind: 'missing' }) : openUser(records, row);
}

/** All accounts that can be read, the oldest first; those of erased people are no accounts any more. */
export function readUsers(read: ReadHandle, records: SealedRecords): User[] {
  const rows = read.all<Row>(`SELECT ${COLUMNS} FROM users ORDER BY created_at, user_id`);
  return rows.flatMap((row) => {
    const user = openUser(records, row);
    return user.ok ? [user.value] : [];
  });
}

export function findUserIdByTag(read: ReadHandle, nameTag: Uint8Array): string | null {
  return (
    read.get<{ userId: string }>('SELECT user_id AS userId FROM users WHERE name_tag = ?', nameTag)?.userId ?? null
  );
}

/** Writes an account, in place of what stood there of it. */
export function putUser(
  write: WriteHandle,
  records: SealedRecords,
  { userId, keyId, createdAt, ...payload }: User,
  at: { readonly nameTag: Uint8Array; readonly now: number },
): void {
  const sealed = records.seal(payload satisfies UserPayload, placeOf(userId, keyId));
  write.run(
    `INSERT INTO users (user_id, role, state, name_tag, created_at, changed_at, key_id, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (user_id) DO UPDATE SET role = excluded.role, state = excluded.state,
       name_tag = excluded.name_tag, changed_at = excluded.changed_at, sealed = excluded.sealed`,
    ...[userId, payload.role, payload.state, at.nameTag, createdAt, at.now, keyId, sealed],
  );
}

/** Whoever sits there, with tags in place of names: an actor goes to windows and into questions. */
export function actorOf({ userId, role, printedName, classes }: User, { tagOf }: NameTagger): Actor {
  const personId = printedName === null ? null : tagOf('person', printedName);
  return { userId, role, personId, classIds: classes.map((printed) => tagOf('class', printed)) };
}

/** Whoever can write to the file could make a pupil an admin in the clear; what is sealed tells. */
function openUser(records: SealedRecords, row: Row): Result<User, UnreadableRecord> {
  const opened = records.open(UserPayload, row.sealed, placeOf(row.userId, row.keyId));
  if (!opened.ok) return opened;
  const payload = opened.value;
  if (payload.role !== row.role || payload.state !== row.state) return failed({ kind: 'damaged' });
  return ok({ ...payload, userId: row.userId, keyId: row.keyId, createdAt: row.createdAt });
}

function placeOf(userId: string, keyId: string) {
  return placeIn('users', { user_id: userId, key_id: keyId });
}
