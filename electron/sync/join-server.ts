import { DeskError, deskError } from '../../shared/desk-error.ts';
import type { JoinServer } from '../../shared/ipc/server-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { Refusal, Tokens, WhoAmI } from '../../shared/sync/session-messages.ts';
import { openSchoolServer } from './school-server.ts';
import type { Fetch, ServerAnswer } from './school-server.ts';
import { parsed } from './server-session.ts';

export type Joined = {
  readonly address: string;
  readonly schoolName: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly refreshToken: string;
};

type Asked = JoinServer & {
  /** What people call this computer; the account's list of devices has it. */
  readonly deviceName: string;
};

/** Signs this computer in at a school's server: with an invitation, or as somebody who has an account there. */
export async function joinAtServer(fetch: Fetch, asked: Asked): Promise<Result<Joined, DeskError>> {
  const { address, invitation, loginName, password, deviceName } = asked;
  const server = openSchoolServer(address, fetch);
  const answer =
    invitation === null
      ? await server.post('/v1/sign-in', JSON.stringify({ schoolId: null, loginName, password, deviceName }), null)
      : await server.post('/v1/join', JSON.stringify({ code: invitation, loginName, password, deviceName }), null);
  const tokens = readAs(Tokens, answer);
  if (!tokens.ok) return tokens;
  const { accessToken, refreshToken } = tokens.value;
  const me = readAs(WhoAmI, await server.get('/v1/me', accessToken));
  if (!me.ok) return me;
  const { schoolName, displayName } = me.value;
  return ok({ address, schoolName, loginName: me.value.loginName, displayName, refreshToken });
}

function readAs<Value>(
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  answer: ServerAnswer,
): Result<Value, DeskError> {
  if (answer.kind === 'unreachable') return failed(deskError('serverUnreachable'));
  const said = parsed(answer.body);
  if (answer.status === 200) {
    const read = schema.safeParse(said);
    return read.success ? ok(read.data) : failed(deskError('serverNotUnderstood'));
  }
  const refusal = Refusal.safeParse(said);
  const code = DeskError.shape.code.safeParse(refusal.success ? refusal.data.code : null);
  if (code.success && refusal.success) return failed(deskError(code.data, refusal.data.values));
  return failed(deskError(answer.status >= 500 ? 'serverUnreachable' : 'serverNotUnderstood'));
}
