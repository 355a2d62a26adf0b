import type { z } from 'zod';
import { deskErrorOfRule } from '../../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { FoundOffice } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { putUser } from '../accounts/user-record.ts';
import type { User } from '../accounts/user-record.ts';
import { createLadder } from '../keys/create-ladder.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { SCHOOL_NAME } from '../settings/school-settings.ts';
import { logOf } from './doorway.ts';
import type { Doorway, Entrant } from './doorway.ts';
import { deskErrorOfKeys } from './key-problems.ts';
import { readKeyring, writeKeyChange } from './key-rows.ts';
import { makeOfficeSalt } from './office-salt.ts';
import { OFFICE, personOf } from './office-subject.ts';
import { noteNeverKept } from './recovery-sheet.ts';
import { keepSetting } from './sealed-settings.ts';

type Founded = { readonly admin: Entrant; readonly recoveryCode: string };

/** The first run: makes the keys and the first admin. The code is told once and kept nowhere. */
export async function foundOffice(
  { database, keeper, tools }: Doorway,
  first: z.output<typeof FoundOffice>,
): Promise<Result<Founded, DeskError>> {
  if (readKeyring(database.read) !== null) return failed(deskError('alreadyFounded'));
  const { displayName, loginName } = first.admin;
  const password = checkNewPassword(first.admin.password, loginName);
  if (!password.ok) return failed(deskErrorOfRule(password.error));

  const userId = tools.newId();
  const { mayGoWithoutKeyring } = first;
  const ladder = await createLadder({ userId, password: password.value, keeper, mayGoWithoutKeyring }, tools);
  if (!ladder.ok) return failed(deskErrorOfKeys(ladder.error));
  // Somebody else may have been quicker while the password was stretched.
  if (readKeyring(database.read) !== null) return failed(deskError('alreadyFounded'));

  const { keys, change, recoveryCode } = ladder.value;
  const now = tools.now();
  const records = new SealedRecords(database.read, keys.dataKey);
  const admin = { userId, loginName, displayName, role: 'admin', state: 'active', printedName: null } as const;
  const user = database.inTransaction((write): User => {
    records.makeKey(write, { subjectKind: OFFICE.kind, subjectId: OFFICE.id, createdAt: now });
    const keyId = records.makeKey(write, { subjectKind: 'person', subjectId: userId, createdAt: now });
    const made: User = { ...admin, classes: [], mustChangePassword: false, keyId, createdAt: now };
    putUser(write, records, made, { nameTag: loginNameTag(makeOfficeSalt(write, now), loginName), now });
    writeKeyChange(write, change);
    // Until somebody types the end of it from paper.
    const sheet = change.putSlots.find(({ kind }) => kind === 'recovery');
    noteNeverKept(write, sheet?.slotId ?? null, now);
    keepSetting(write, records, { name: SCHOOL_NAME, value: first.schoolName, now });
    const log = logOf(database.read, records);
    const at = { at: now, actorId: userId };
    log.begin(write, { ...at, code: 'key.made', subject: OFFICE, details: {} });
    log.append(write, { ...at, code: 'account.created', subject: personOf(userId), details: { role: 'admin' } });
    return made;
  });
  return ok({ admin: { user, keys, records }, recoveryCode });
}
