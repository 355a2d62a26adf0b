import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { noteWaiting } from '../activity/note-later.ts';
import type { DatabaseProblem } from '../database/database-problem.ts';
import type { KdfPolicy } from '../keys/kdf-policy.ts';
import { answerDisasters, CODE_OF_DISASTER } from './answer-disasters.ts';
import { createAskedKeyring } from './asked-keyring.ts';
import { createCareHandlers } from './care-handlers.ts';
import { storeContract } from './store-contract.ts';
import type { StoreCall } from './store-contract.ts';
import { createStoreHandlers, isCareCall } from './store-handlers.ts';
import { ToStore } from './store-messages.ts';
import type { FromStore } from './store-messages.ts';
import { StoreRoom } from './store-room.ts';
import type { Contents } from './store-room.ts';

export type StorePort = {
  post(message: FromStore): void;
  onMessage(listener: (message: unknown) => void): void;
};

type Serving = { readonly port: StorePort; readonly policy: KdfPolicy; readonly end: () => void };

/** `close`: at once, for a process that ends without having been asked to. */
export type ServedStore = { readonly close: () => void };

/**
 * Opens the office's database in the folder that main names, and answers main's calls one after the other as they come. A
 * database that does not open is a state like any other: whoever asks is told which trouble it is.
 */
export function serveStore({ port, policy, end }: Serving): ServedStore {
  let keyring: ReturnType<typeof createAskedKeyring> | null = null;
  let room: StoreRoom | null = null;
  /** One thing after the other: nothing finds the office locked, or closed, in the middle of what it does. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(step);
    turn = done;
    return done;
  };

  port.onMessage((message) => {
    const told = ToStore.parse(message);
    switch (told.kind) {
      case 'start': {
        invariant(room === null, 'the store is started once');
        const main = createAskedKeyring(told.keyring, (question) => port.post(question));
        keyring = main;
        const { folder, program = '' } = told;
        const opening = new StoreRoom({
          folder,
          keeper: main.keeper,
          policy,
          program,
          tell: (name) => port.post({ kind: 'news', name }),
          tellTimetables: (known) => port.post({ kind: 'timetables-changed', known }),
          inTurn,
        });
        room = opening;
        turn = turn.then(() => opening.contents());
        return;
      }
      case 'keyring':
        return keyring?.answer(told.number, told.answer);
      case 'call': {
        invariant(room !== null, 'the store is started before it is asked');
        const opened = room;
        const { number, name, ask } = told;
        void inTurn(() => answerCall(opened, name, ask)).then((answer) =>
          port.post({ kind: 'answer', number, answer }),
        );
        return;
      }
      case 'close':
        turn = turn.then(() => {
          room?.close();
          port.post({ kind: 'closed' });
          end();
        });
    }
  });
  return { close: () => room?.close() };
}

type AnyHandler = (ask: unknown) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>;

/** After these somebody is there, and the log can be written. */
const comingIn: ReadonlySet<StoreCall> = new Set(['office.found', 'session.signIn', 'session.recover']);

async function answerCall(room: StoreRoom, name: StoreCall, ask: unknown): Promise<Result<unknown, DeskError>> {
  const contents = await room.contents();
  if (contents.kind === 'trouble' && name === 'office.state') {
    return ok({ kind: 'trouble', trouble: contents.problem.code });
  }
  if (contents.kind === 'trouble' && !isCareCall(name)) return failed(deskErrorOfTrouble(contents.problem));
  const checked = storeContract[name].ask.safeParse(ask);
  if (!checked.success) return failed(deskError('badRequest'));
  return answerDisasters(room, async () => {
    const answer = await handlerOf(room, contents, name)(checked.data);
    if (answer.ok && comingIn.has(name)) noteWhatWaited(contents);
    // The backups from before open with the old sheet alone, which people are told to destroy now.
    if (answer.ok && contents.kind === 'open' && hasLetGoOfSheet(name, answer.value))
      void contents.backups.makeAnother();
    return answer;
  });
}

function hasLetGoOfSheet(name: StoreCall, answer: unknown): boolean {
  return name === 'session.confirmCode' && storeContract[name].reply.parse(answer).isReplaced;
}

function handlerOf(room: StoreRoom, contents: Contents, name: StoreCall): AnyHandler {
  if (isCareCall(name)) return createCareHandlers(room)[name] as AnyHandler;
  invariant(contents.kind === 'open', 'papers that do not open are only looked after');
  return createStoreHandlers(contents.office)[name] as AnyHandler;
}

function noteWhatWaited(contents: Contents): void {
  const open = contents.kind === 'open' ? contents.office.open() : null;
  if (open?.ok === true) noteWaiting(open.value);
}

/** Whatever else is asked of papers that cannot be got at is answered with why. */
function deskErrorOfTrouble(problem: DatabaseProblem): DeskError {
  switch (problem.code) {
    case 'newer-version':
      return deskError('storeNewer');
    case 'not-a-database':
    case 'journal-missing':
      return deskError('storeDamaged');
    case 'copy-failed':
      return deskError(CODE_OF_DISASTER[problem.because]);
    default:
      return deskError(CODE_OF_DISASTER[problem.code]);
  }
}
