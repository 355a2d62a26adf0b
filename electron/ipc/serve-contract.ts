import type { Actor } from '../../shared/access/actor.ts';
import type { Guard } from '../../shared/access/guard.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { CallName, Contract } from '../../shared/ipc/contract.ts';
import type { CheckedAskOf, ReplyOf } from '../../shared/ipc/contract-types.ts';
import { invariant } from '../../shared/invariant.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { ActorOfWindow } from '../access/front-door.ts';
import type { Logger } from '../log/logger.ts';
import { admit } from './admit.ts';
import { checkInTurns } from './check-in-turns.ts';
import { isTrustedSender } from './trusted-sender.ts';
import type { CallEvent } from './trusted-sender.ts';

type AtWindow = { readonly webContentsId: number };

/** Who made a call, by the door of its entry: perhaps nobody, somebody, or somebody with a guard that has to be asked. */
type CallerThrough = {
  readonly open: AtWindow & { readonly actor: Actor | null };
  readonly closed: AtWindow & { readonly actor: Actor };
  readonly guarded: AtWindow & { readonly actor: Actor; readonly guard: Guard };
};

type CallerOf<Name extends CallName> = CallerThrough[Contract[Name]['door']['kind']];

/** One handler per call of the contract; leaving one out does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (
    ask: CheckedAskOf<Name>,
    caller: CallerOf<Name>,
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
  readonly actorOf: ActorOfWindow;
  /** Somebody who is signed in asked for what is not theirs to do. */
  readonly onRefused: (actor: Actor, name: CallName) => void;
  readonly log: Logger;
};

/**
 * Registers every call of the contract. What a caller gets is always a Result: the reply, or a DeskError. Sender, access
 * and shape are checked here for all of them, and that a guard was asked, so that no handler can forget to.
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
  const received = receive(serving, name, event, ask);
  if (!received.ok) {
    serving.log.warn('call refused', { call: name, code: received.error.code });
    return received;
  }
  const { actor, guard } = received.value.caller;
  try {
    const answer = await runHandler(serving.handlers, name, received.value.ask, received.value.caller);
    // It took so long that the office was locked meanwhile, or somebody else sits there: it is not for their eyes.
    if (contract[name].door.kind !== 'open' && serving.actorOf(event.sender.id)?.userId !== actor?.userId) {
      return failed(deskError('locked'));
    }
    if (!answer.ok) {
      if (answer.error.code === 'notAllowed' && actor !== null) serving.onRefused(actor, name);
      return answer;
    }
    invariant(guard === null || guard.wasAsked(), 'a handler answers only after asking its guard');
    return ok(await checkInTurns(contract[name].reply, answer.value));
  } catch (error) {
    // A bug of ours or a disaster. The page learns only that it happened; the log keeps where.
    serving.log.error('call failed', { call: name }, error);
    return failed(deskError('unexpected'));
  }
}

type AnyCaller = AtWindow & { readonly actor: Actor | null; readonly guard: Guard | null };

function receive(
  serving: Serving,
  name: CallName,
  event: CallEvent,
  ask: unknown,
): Result<{ ask: unknown; caller: AnyCaller }, DeskError> {
  if (!isTrustedSender(event, serving.isOurWindow)) return failed(deskError('notAllowed'));
  const actor = serving.actorOf(event.sender.id);
  const admitted = admit(actor, contract[name].door);
  if (admitted === null) {
    if (actor !== null) serving.onRefused(actor, name);
    return failed(deskError('notAllowed'));
  }
  const checked = contract[name].ask.safeParse(ask);
  if (!checked.success) return failed(deskError('badRequest'));
  return ok({ ask: checked.data, caller: { webContentsId: event.sender.id, ...admitted } });
}

/** The table pairs each handler with its own form and door, which the compiler cannot follow through a name it does not know. */
function runHandler(handlers: Handlers, name: CallName, ask: unknown, caller: AnyCaller) {
  const handler = handlers[name] as (
    ask: unknown,
    caller: AnyCaller,
  ) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>;
  return handler(ask, caller);
}
