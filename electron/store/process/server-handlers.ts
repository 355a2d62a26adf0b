import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { Pulled } from '../../../shared/sync/pull-messages.ts';
import { Pushed } from '../../../shared/sync/push-messages.ts';
import { clearTraces } from '../erasure/erase-subject.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { applyPull } from '../sync/apply-pull.ts';
import { listConflicts, settleConflict } from '../sync/conflicts.ts';
import { joinServer } from '../sync/join.ts';
import { leaveServer, putOut } from '../sync/leave-server.ts';
import { nextPull, nextPush } from '../sync/next-messages.ts';
import { findLink, noteSignedOut, putRefreshToken } from '../sync/server-link.ts';
import { serverStateOf } from '../sync/server-state.ts';
import { settlePush } from '../sync/settle-push.ts';
import type { serverCalls } from './server-calls.ts';
import type { StoreAsk, StoreReply } from './store-contract.ts';

type Inside = <Value>(step: (open: OpenOffice) => Value) => Value | Result<never, DeskError>;

type ServerCall = keyof typeof serverCalls;
type Answer<Name extends ServerCall> = Result<StoreReply<Name>, DeskError>;
type ServerHandlers = {
  readonly [Name in ServerCall]: (ask: StoreAsk<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** What the store answers about the school's server. */
export function createServerHandlers(inside: Inside): ServerHandlers {
  return {
    'server.state': () => inside((open) => ok(serverStateOf(open))),
    'server.join': (ask) =>
      inside((open) => {
        const allowed = checkMay(open, 'settings.change-school');
        if (allowed.ok) joinServer(open, ask);
        return allowed;
      }),
    'server.leave': () =>
      inside((open) => {
        const allowed = checkMay(open, 'settings.change-school');
        if (allowed.ok) leaveServer(open);
        return allowed;
      }),
    'server.credentials': () =>
      inside((open) => {
        const link = findLink(open);
        if (link === null || link.state !== 'joined') return ok(null);
        return ok({ address: link.address, refreshToken: link.refreshToken });
      }),
    'server.keepToken': ({ refreshToken }) =>
      inside((open) => {
        putRefreshToken(open, refreshToken);
        return ok(undefined);
      }),
    'server.refused': ({ why }) =>
      inside((open) => {
        if (why === 'put-out') putOut(open);
        else open.database.inTransaction(noteSignedOut);
        return ok(undefined);
      }),
    'server.nextPush': () => inside((open) => ok(asBody(nextPush(open)))),
    'server.pushed': ({ body }) =>
      inside((open) => {
        const pushed = readBody(Pushed, body);
        if (!pushed.ok) return pushed;
        settlePush(open, pushed.value);
        return ok(undefined);
      }),
    'server.nextPull': () => inside((open) => ok(asBody(nextPull(open)))),
    'server.pulled': ({ body }) =>
      inside(async (open) => {
        const pulled = readBody(Pulled, body);
        if (!pulled.ok) return pulled;
        const { isMore, hasChanged, erasedKeys } = applyPull(open, pulled.value);
        const { database, tools } = open;
        if (erasedKeys.length > 0) {
          const erasures = erasedKeys.map((keyId) => ({ keyId, erasedAt: tools.now() }));
          await clearTraces({ database, folder: database.folder }, erasures);
        }
        return ok({ isMore, hasChanged });
      }),
    'conflicts.list': () => inside(listConflicts),
    'conflicts.settle': (ask) => inside((open) => settleConflict(open, ask)),
  };
}

function asBody(body: string | null) {
  return body === null ? null : { body };
}

/** What the server says is checked like anything that comes from outside. */
function readBody<Schema extends z.ZodType>(schema: Schema, body: string): Result<z.output<Schema>, DeskError> {
  try {
    const read = schema.safeParse(JSON.parse(body));
    return read.success ? ok(read.data) : failed(deskError('serverNotUnderstood'));
  } catch {
    return failed(deskError('serverNotUnderstood'));
  }
}
