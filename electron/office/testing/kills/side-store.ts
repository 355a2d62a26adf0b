import { setTimeout as wait } from 'node:timers/promises';
import type { DeskError } from '../../../../shared/desk-error.ts';
import type { Result } from '../../../../shared/result.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import type { StoreAsk, StoreCall, StoreReply } from '../../../store/process/store-contract.ts';
import { forkStoreProcess } from '../../../store/testing/fork-store-process.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import { StoreClient } from '../../store-client.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

/** A store in a folder beside the office that is killed again and again. */
type SideStore = { readonly forked: ForkedStore; readonly folder: string; readonly keeper: SystemKeeper };

type Asked<Name extends StoreCall> = { readonly name: Name; readonly ask: StoreAsk<Name> };

function clientOf({ forked, folder, keeper }: SideStore): StoreClient {
  return new StoreClient({ start: () => forked.store, folder, keeper, onDied: () => undefined });
}

/**
 * Asks for how the office stands and then for one thing, and kills the store so many milliseconds after. Answers what it was
 * answered; null where the kill came first.
 */
export async function killWhileAsked<Name extends StoreCall>(
  side: SideStore,
  { name, ask }: Asked<Name>,
  milliseconds: number,
): Promise<Result<StoreReply<Name>, DeskError> | null> {
  const client = clientOf(side);
  const state = await client.ask('office.state', undefined);
  let isKilled = false;
  const killing = wait(milliseconds).then(() => {
    isKilled = true;
    side.forked.store.kill();
  });
  const answer = state.ok ? await client.ask(name, ask) : state;
  await killing;
  const { complaint } = await side.forked.ended;
  if (answer.ok || answer.error.code !== 'storeDied') return answer;
  if (complaint !== '' || !isKilled)
    throw new OfficeNotAsItShouldBe(`${name} was answered with storeDied ${complaint}`);
  return null;
}

/** A store that nobody kills, for as long as `work` takes. */
export async function withStore<Value>(
  given: Omit<SideStore, 'forked'> & { readonly program: string | undefined },
  work: (ask: StoreClient['ask']) => Promise<Value>,
): Promise<Value> {
  const forked = forkStoreProcess(given.program);
  const client = clientOf({ ...given, forked });
  let value: Value;
  try {
    value = await work((name, ask) => client.ask(name, ask));
  } finally {
    await client.close();
  }
  const { complaint } = await forked.ended;
  if (complaint !== '') throw new OfficeNotAsItShouldBe(`the store after a kill: ${complaint}`);
  return value;
}
