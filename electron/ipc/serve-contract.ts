import { mayActAs } from '../../shared/access/may.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import type { CheckedAskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Session, SessionOfWindow } from '../access/session.ts';
import type { Logger } from '../log/logger.ts';
import { checkInTurns } from './check-in-turns.ts';
import { isTrustedSender } from './trusted-sender.ts';
import type { CallEvent } from './trusted-sender.ts';

/** Who made a call: handlers decide by it, for example whose windows may fetch a page picture. */
export type Caller = { readonly webContentsId: number; readonly session: Session };

/** One handler per call of the contract; leaving one out does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (
    ask: CheckedAskOf<Name>,
    caller: Caller,
  ) => Result<ReplyOf<Name>, DeskError> | Promise<Result<ReplyOf<Name>, DeskError>>;
};

/** The part of Electron's ipcMain that is used here, and nowhere else in the program. */
export type IpcMainLike = {
  handle(channel: string, listener: (event: CallEvent, ask: unknown) => Promise<unknown>): void;
};

type Serving = {
  readonly ipcMain: IpcMainLike;
  readonly handlers: Handlers;
  readonly isOurWindow: (webContentsId: number) => boolean;
  readonly sessionOf: SessionOfWindow;
  readonly log: Logger;
};

/**
 * Registers every call of the contract. What a caller gets is always a Result: the reply, or a DeskError. Sender, role
 * and shape are checked here for all of them, so that no handler can forget to.
 */
export function serveContract(serving: Serving): void {
  for (const [name, entry] of Object.entries(contract)) {
    if (entry.kind !== 'call') continue;
    const callName = name as CallName;
    serving.ipcMain.handle(callName, (event, ask) => answerCall(serving, callName, event, ask));
  }
}

async function answerCall(
  serving: Serving,
  name: CallName,
  event: CallEvent,
  ask: unknown,
): Promise<Result<unknown, DeskError>> {
  const admitted = admit(serving, name, event, ask);
  if (!admitted.ok) {
    serving.log.warn('call refused', { call: name, code: admitted.error.code });
    return admitted;
  }
  try {
    const answer = await runHandler(serving.handlers, name, admitted.value.ask, admitted.value.caller);
    return answer.ok ? ok(await checkInTurns(contract[name].reply, answer.value)) : answer;
  } catch (error) {
    // A bug of ours or a disaster. The page learns only that it happened; the log keeps where.
    serving.log.error('call failed', { call: name }, error);
    return failed(deskError('unexpected'));
  }
}

function admit(
  serving: Serving,
  name: CallName,
  event: CallEvent,
  ask: unknown,
): Result<{ ask: unknown; caller: Caller }, DeskError> {
  if (!isTrustedSender(event, serving.isOurWindow)) return failed(deskError('notAllowed'));
  const session = serving.sessionOf(event.sender.id);
  if (session === null || !mayActAs(session.role, contract[name].role)) return failed(deskError('notAllowed'));
  const checked = contract[name].ask.safeParse(ask);
  if (!checked.success) return failed(deskError('badRequest'));
  return ok({ ask: checked.data, caller: { webContentsId: event.sender.id, session } });
}

/** The table pairs each handler with its own form, which the compiler cannot follow through a name it does not know. */
function runHandler(handlers: Handlers, name: CallName, ask: unknown, caller: Caller) {
  const handler = handlers[name] as (
    ask: unknown,
    caller: Caller,
  ) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>;
  return handler(ask, caller);
}
