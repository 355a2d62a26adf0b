import { ok } from '../../../shared/result.ts';
import type { FrontDoor } from '../../access/front-door.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';

type AccessHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `office.${string}` | `session.${string}` | `keys.${string}` | `accounts.${string}`>
>;

export function createAccessHandlers(door: FrontDoor, store: Pick<StoreClient, 'ask'>): AccessHandlers {
  return {
    'office.state': () => ok(door.state()),
    'office.tryAgain': async () => ok(await door.tryAgain()),
    'office.found': (ask) => door.comeIn('office.found', ask),
    'session.signIn': (ask) => door.comeIn('session.signIn', ask),
    'session.recover': (ask) => door.comeIn('session.recover', ask),
    'session.lock': () => door.lock('asked'),
    'session.active': () => {
      door.touch();
      return ok(undefined);
    },
    'session.changePassword': async (ask, { actor, guard }) => {
      // One's own, always; the store asks again.
      guard.admits({ userId: actor.userId, personIds: [], classIds: [] });
      const changed = await store.ask('session.changePassword', ask);
      if (changed.ok) await door.look();
      return changed;
    },
    'session.renewRecoveryCode': (ask) => store.ask('session.renewRecoveryCode', ask),
    'session.confirmCode': async (ask) => {
      const confirmed = await store.ask('session.confirmCode', ask);
      return confirmed.ok ? ok(undefined) : confirmed;
    },
    'session.sheetState': () => store.ask('session.sheetState', undefined),
    'keys.state': () => store.ask('keys.state', undefined),
    'keys.rotate': (ask) => store.ask('keys.rotate', ask),
    'keys.handToKeyring': (ask) => store.ask('keys.handToKeyring', ask),
    'keys.goOnWithoutKeyring': (ask) => store.ask('keys.goOnWithoutKeyring', ask),
    'accounts.list': () => store.ask('accounts.list', undefined),
    'accounts.add': (ask) => store.ask('accounts.add', ask),
    'accounts.edit': async (ask) => {
      const edited = await store.ask('accounts.edit', ask);
      if (edited.ok) await door.look();
      return edited;
    },
    'accounts.deactivate': async (ask) => {
      const deactivated = await store.ask('accounts.deactivate', ask);
      if (deactivated.ok) await door.look();
      return deactivated;
    },
    'accounts.resetPassword': (ask) => store.ask('accounts.resetPassword', ask),
  };
}
