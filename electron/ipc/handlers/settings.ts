import type { FrontDoor } from '../../access/front-door.ts';
import type { LockTime } from '../../access/lock-time.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';

type SettingsHandlers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly door: Pick<FrontDoor, 'look'>;
  readonly lockTime: LockTime;
};

export function createSettingsHandlers({ store, door, lockTime }: Parts): SettingsHandlers {
  return {
    'settings.school': () => store.ask('settings.school', undefined),
    'settings.changeSchool': async (ask) => {
      const changed = await store.ask('settings.changeSchool', ask);
      if (!changed.ok) return changed;
      await lockTime.learn();
      await door.look();
      return changed;
    },
  };
}
