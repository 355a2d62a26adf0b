import { randomUUID } from 'node:crypto';
import type { AcceptInvitation } from '../../shared/sync/account-messages.ts';
import { appendAudit } from '../audit.ts';
import type { Database } from '../db/database.ts';
import { inSchool } from '../db/in-school.ts';
import { acceptInvitation } from './invitations.ts';
import { hashPassword } from './passwords.ts';
import { addDevice } from './refresh-token.ts';
import type { SignedIn } from './sign-in.ts';
import type { TokenKey } from './token-key.ts';

/** Takes an invitation up: the account comes to be, and is signed in on the computer it is taken up at. */
export async function joinSchool(
  database: Database,
  key: TokenKey,
  schoolId: string,
  { code, loginName, password, deviceName }: AcceptInvitation,
): Promise<SignedIn | 'codeWrong' | 'loginNameTaken'> {
  const passwordHash = await hashPassword(password);
  return inSchool(database, schoolId, async (transaction) => {
    const accepted = await acceptInvitation(transaction, schoolId, { code, loginName, passwordHash });
    if (typeof accepted === 'string') return accepted;
    const bearer = { userId: accepted.userId, schoolId, deviceId: randomUUID() };
    const refreshToken = await addDevice(transaction, key, { ...bearer, name: deviceName });
    const action = 'account.joined';
    await appendAudit(transaction, { schoolId, action, actorId: bearer.userId, subjectId: bearer.userId });
    return { bearer, refreshToken };
  });
}
