import { ok } from '../../../shared/result.ts';
import type { Updater } from '../../update/updater.ts';
import type { Handlers } from '../serve-contract.ts';

type UpdateHandlers = Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>>;

type Asked = Pick<Updater, 'offer' | 'state' | 'choose' | 'lookNow' | 'restart'>;

export function createUpdateHandlers(updater: Asked): UpdateHandlers {
  return {
    'updates.offer': () => ok(updater.offer()),
    'updates.restart': () => updater.restart(),
    'updates.state': () => ok(updater.state()),
    'updates.choose': ({ isOn }) => updater.choose(isOn),
    'updates.look': () => updater.lookNow(),
  };
}
