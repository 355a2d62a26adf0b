import { sessionRuleOf } from '../../shared/access/session-decision.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { careInPlace } from '../office/testing/care-in-place.ts';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import type { StoreClient } from '../office/store-client.ts';
import type { StoreCall } from '../store/process/store-contract.ts';
import { foundOffice, HEAD } from '../store/testing/found-office.test-kit.ts';
import { FrontDoor } from './front-door.ts';

export const MINUTE = 60_000;
export const WINDOW = 1;

export type Ask = StoreClient['ask'];
type Given = {
  readonly change?: (ask: Ask) => Ask;
  readonly onOpened?: () => Promise<void>;
  readonly kill?: (door: FrontDoor) => Promise<void>;
  /** Whether the store has been asked this and has not answered. */
  readonly isAsked?: (name: StoreCall) => boolean;
};

/** The door of a real office that is locked, by a clock that moves when the test says so. */
export async function openDoor(given: Given = {}) {
  const { change = (ask) => ask, onOpened = async () => undefined, kill, isAsked = () => false } = given;
  const { office, database, folder, keeper } = await foundOffice();
  office.lock('asked');
  const ask = change(storeInPlace(office, careInPlace({ office, database, folder, keeper })).ask);
  let now = 0;
  let waiting: { readonly at: number; readonly step: () => void }[] = [];
  const told: OfficeState['kind'][] = [];
  const desk = { opened: 0, cleared: 0 };
  const warned: (number | null)[] = [];
  let killed = 0;
  let lockMinutes = 10;
  const door: FrontDoor = new FrontDoor({
    store: { ask, isAsked, kill: async () => ((killed += 1), kill?.(door)) },
    rule: () => sessionRuleOf(lockMinutes),
    moment: () => ({ wall: now, steady: now, run: 'one' }),
    later: (step, milliseconds) => {
      waiting.push({ at: now + milliseconds, step });
      return {};
    },
    onChanged: ({ kind }) => void told.push(kind),
    onLocksSoon: ({ seconds }) => void warned.push(seconds),
    onOpened: () => ((desk.opened += 1), onOpened()),
    onLocked: () => void (desk.cleared += 1),
  });
  await door.look();
  /** Lets time pass to that moment, with every step that falls due on the way. */
  const passTo = async (moment: number): Promise<void> => {
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= moment).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      waiting = waiting.filter((other) => other !== next);
      now = Math.max(now, next.at);
      next.step();
      await settled();
    }
    now = moment;
  };
  const signIn = () => door.comeIn('session.signIn', HEAD);
  const counts = { waits: () => waiting.length, kills: () => killed };
  const setLockTime = (minutes: number): void => {
    lockMinutes = minutes;
    door.ruleChanged();
  };
  return { door, database, office, told, warned, desk, passTo, signIn, setLockTime, ...counts };
}

/** Lets everything that is ready run. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
