import { randomUUID } from 'node:crypto';
import type { Moment } from '../../../shared/access/moment.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../../shared/desk-error.ts';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import type { DisasterCode } from '../database/database-disaster.ts';
import { problemOf } from '../database/database-problem.ts';
import type { DatabaseProblem } from '../database/database-problem.ts';
import { openDatabase } from '../database/open-database.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';
import type { KdfPolicy } from '../keys/kdf-policy.ts';
import { Office } from '../office/office.ts';
import { createAskedKeyring } from './asked-keyring.ts';
import { storeContract } from './store-contract.ts';
import type { StoreCall } from './store-contract.ts';
import { createStoreHandlers } from './store-handlers.ts';
import type { StoreHandlers } from './store-handlers.ts';
import { ToStore } from './store-messages.ts';
import type { FromStore } from './store-messages.ts';

export type StorePort = {
  post(message: FromStore): void;
  onMessage(listener: (message: unknown) => void): void;
};

type Serving = { readonly port: StorePort; readonly policy: KdfPolicy; readonly end: () => void };

type Served = { readonly kind: 'open'; database: OpenDatabase; office: Office; handlers: StoreHandlers } | Trouble;
type Trouble = { readonly kind: 'trouble'; readonly problem: DatabaseProblem };

/**
 * Opens the office's database in the folder that main names, and answers main's calls one after the other as they come. A
 * database that does not open is a state like any other: whoever asks is told which trouble it is.
 */
export function serveStore({ port, policy, end }: Serving): void {
  let keyring: ReturnType<typeof createAskedKeyring> | null = null;
  let served: Promise<Served> | null = null;
  /** One thing after the other: nothing finds the office locked, or closed, in the middle of what it does. */
  let turn: Promise<unknown> = Promise.resolve();

  port.onMessage((message) => {
    const told = ToStore.parse(message);
    switch (told.kind) {
      case 'start': {
        invariant(served === null, 'the store is started once');
        const main = createAskedKeyring(told.keyring, (question) => port.post(question));
        keyring = main;
        served = openOffice(told.folder, main.keeper, policy, port);
        return;
      }
      case 'keyring':
        return keyring?.answer(told.number, told.answer);
      case 'call': {
        invariant(served !== null, 'the store is started before it is asked');
        const open = served;
        turn = turn.then(async () => {
          const answer = await answerCall(await open, told.name, told.ask);
          port.post({ kind: 'answer', number: told.number, answer });
        });
        return;
      }
      case 'close':
        turn = turn.then(async () => {
          const open = await served;
          if (open?.kind === 'open') {
            open.office.rest();
            open.database.close();
          }
          port.post({ kind: 'closed' });
          end();
        });
    }
  });
}

async function openOffice(
  folder: string,
  keeper: ConstructorParameters<typeof Office>[1],
  policy: KdfPolicy,
  port: StorePort,
): Promise<Served> {
  const opened = await openDatabase(folder);
  if (!opened.ok) return { kind: 'trouble', problem: opened.error };
  const database = opened.value;
  try {
    // Before anything is shown: what was erased stays erased, whichever copy of the papers this is.
    await settleErasures(database, folder);
  } catch (error) {
    database.close();
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { kind: 'trouble', problem };
  }
  const run = randomUUID();
  const moment = (): Moment => ({ wall: Date.now(), steady: performance.now(), run });
  const tell = (known: number) => port.post({ kind: 'timetables-changed', known });
  const office = new Office(database, keeper, { policy, now: Date.now, newId: randomUUID, moment }, tell);
  return { kind: 'open', database, office, handlers: createStoreHandlers(office) };
}

async function answerCall(served: Served, name: StoreCall, ask: unknown): Promise<Result<unknown, DeskError>> {
  if (served.kind === 'trouble') {
    return name === 'office.state'
      ? ok({ kind: 'trouble', trouble: served.problem.code })
      : failed(deskError('storeDamaged'));
  }
  const checked = storeContract[name].ask.safeParse(ask);
  if (!checked.success) return failed(deskError('badRequest'));
  try {
    const handler = served.handlers[name] as (
      ask: unknown,
    ) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>;
    return await handler(checked.data);
  } catch (error) {
    if (error instanceof DatabaseDisaster) return failed(deskError(CODE_OF_DISASTER[error.code]));
    throw error;
  }
}

/** A save that failed has changed nothing; the person is told why. */
const CODE_OF_DISASTER: Readonly<Record<DisasterCode, DeskErrorCode>> = {
  'disk-full': 'diskFull',
  'read-only': 'diskReadOnly',
  'disk-failed': 'diskFailed',
  damaged: 'storeDamaged',
  'in-use': 'diskFailed',
};
