import type { z } from 'zod';
import { normalisePassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { SignIn } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { findUser, findUserIdByTag } from '../accounts/user-record.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { openWithPassword } from '../keys/open-ladder.ts';
import type { KeyChange, KeyringRow } from '../keys/rows.ts';
import { makeStandInSlot } from '../keys/stand-in-slot.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { logOf } from './doorway.ts';
import type { Doorway, Entrant } from './doorway.ts';
import { deskErrorOfKeys } from './key-problems.ts';
import { findPasswordSlot, readKeyring, writeKeyChange } from './key-rows.ts';
import { noteLockouts } from './note-lockouts.ts';
import { findOfficeKey } from './office-key.ts';
import { readOfficeSalt } from './office-salt.ts';
import { personOf } from './office-subject.ts';
import { tryPassword } from './try-password.ts';

/** The way in by a login name and its password; a wrong one has to wait before it is tried again. */
export async function signIn(
  doorway: Doorway,
  { loginName, password }: z.output<typeof SignIn>,
): Promise<Result<Entrant, DeskError>> {
  const { read } = doorway.database;
  const keyring = readKeyring(read);
  if (keyring === null) return failed(deskError('notFound'));
  const nameTag = loginNameTag(readOfficeSalt(read), loginName);
  const tried = await tryPassword(doorway, nameTag, () => openByPassword(doorway, { nameTag, keyring, password }));
  if (tried.kind !== 'right') return failed(tried.problem);
  const { user, keys, records } = tried.value;
  const isActive = user.state === 'active';
  note(doorway, tried.value, isActive ? 'sign-in.done' : 'sign-in.refused', tried.wrongTriesBefore);
  if (!isActive) return failed(deskError('accountDeactivated'));
  return ok({ user, keys, records });
}

type Tried = { readonly nameTag: Uint8Array; readonly keyring: KeyringRow; readonly password: string };
type Opened = Entrant & { readonly change: KeyChange };

/** A name that nobody has is answered as a wrong password is, and takes as long. */
async function openByPassword(
  { database: { read }, keeper, tools }: Doorway,
  { nameTag, keyring, password }: Tried,
): Promise<Result<Opened, DeskError>> {
  const userId = findUserIdByTag(read, nameTag);
  // A slot that nothing opens stands in for a name that nobody has.
  const slot = (userId === null ? null : findPasswordSlot(read, userId)) ?? makeStandInSlot(tools.policy);
  const given = { slot, password: normalisePassword(password), keyring, keeper };
  const opened = await openWithPassword(given, tools);
  if (!opened.ok) return failed(deskErrorOfKeys(opened.error));
  const { keys, change } = opened.value;
  const records = new SealedRecords(read, keys.dataKey);
  const user = findUser(read, records, opened.value.userId);
  if (!user.ok || findOfficeKey(read, records) === null) return failed(deskError('keysDamaged'));
  return ok({ user: user.value, keys, records, change });
}

function note(
  { database, tools }: Doorway,
  { user, records, change }: Opened,
  code: 'sign-in.done' | 'sign-in.refused',
  wrongTriesBefore: number,
): void {
  const log = logOf(database.read, records);
  database.inTransaction((write) => {
    writeKeyChange(write, change);
    noteLockouts(write, log);
    const about = { actorId: user.userId, subject: personOf(user.userId), details: { wrongTriesBefore } };
    log.append(write, { at: tools.now(), code, ...about });
  });
}
