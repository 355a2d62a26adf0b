import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { SyncNews } from '../../../shared/ipc/server-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { StoreClient } from '../../office/store-client.ts';
import { joinAtServer } from '../../sync/join-server.ts';
import type { Fetch } from '../../sync/school-server.ts';
import type { SyncKeeper } from '../../sync/sync-keeper.ts';
import type { Handlers } from '../serve-contract.ts';

type ServerHandlers = Pick<Handlers, Extract<keyof Handlers, `server.${string}` | `conflicts.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly keeper: Pick<SyncKeeper, 'begin' | 'stop' | 'now' | 'wake' | 'activity'>;
  readonly fetch: Fetch;
  /** What people call this computer. */
  readonly deviceName: () => string;
  /** Whether the school's IT lets this computer speak to the server at an address. */
  readonly mayReach: (address: string) => boolean;
  /** Lists may be other than they were. */
  readonly onChanged: () => void;
};

export function createServerHandlers({ store, keeper, fetch, deviceName, mayReach, onChanged }: Parts): ServerHandlers {
  const state = (): Promise<Result<SyncNews, DeskError>> => syncNewsOf(store, keeper);
  return {
    'server.state': state,
    'server.join': async (ask) => {
      if (!mayReach(ask.address)) return failed(deskError('settledByPolicy'));
      const joined = await joinAtServer(fetch, { ...ask, deviceName: deviceName() });
      if (!joined.ok) return joined;
      const kept = await store.ask('server.join', joined.value);
      if (!kept.ok) return kept;
      keeper.begin();
      return state();
    },
    'server.leave': async () => {
      const left = await store.ask('server.leave', undefined);
      if (!left.ok) return left;
      keeper.stop();
      return state();
    },
    'server.syncNow': async () => {
      await keeper.now();
      return state();
    },
    'conflicts.list': () => store.ask('conflicts.list', undefined),
    'conflicts.settle': async (ask) => {
      const settled = await store.ask('conflicts.settle', ask);
      if (!settled.ok) return settled;
      keeper.wake();
      onChanged();
      return settled;
    },
  };
}

/** How things stand, as a window is told. */
export async function syncNewsOf(
  store: Pick<StoreClient, 'ask'>,
  { activity }: Pick<SyncKeeper, 'activity'>,
): Promise<Result<SyncNews, DeskError>> {
  const known = await store.ask('server.state', undefined);
  return known.ok ? ok({ state: known.value, activity }) : known;
}
