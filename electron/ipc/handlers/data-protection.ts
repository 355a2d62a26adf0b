import type { DeskError } from '../../../shared/desk-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { writePersonFile } from '../../data-protection/person-file.ts';
import type { carryOutInTurns } from '../../data-protection/carry-out-in-turns.ts';
import type { Shelf } from '../../documents/shelf.ts';
import type { FrontDoor } from '../../access/front-door.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';
import type { ChoosePlace } from './activity.ts';

type Subject = 'bin' | 'erasing' | 'dataMap' | 'person' | 'legalBasis' | 'retention';
type DataProtectionHandlers = Pick<Handlers, Extract<keyof Handlers, `${Subject}.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly shelf: Pick<Shelf, 'lookAgain'>;
  readonly door: Pick<FrontDoor, 'look'>;
  readonly carryOut: typeof carryOutInTurns;
  readonly choosePlace: ChoosePlace;
  readonly writeText: (path: string, text: string) => Promise<void>;
};

/** The bin, people's rights, the grounds things are kept on, and how long. */
export function createDataProtectionHandlers(parts: Parts): DataProtectionHandlers {
  const { store, shelf, door, carryOut, choosePlace, writeText } = parts;

  /** What was done in the cabinet is to be seen on the desk before it is answered. */
  async function thenLook<Value>(doing: Promise<Result<Value, DeskError>>): Promise<Result<Value, DeskError>> {
    const done = await doing;
    if (done.ok) await shelf.lookAgain();
    return done;
  }

  return {
    'bin.page': (ask) => store.ask('bin.page', ask),
    'bin.takeBack': (ask) => thenLook(store.ask('bin.takeBack', ask)),
    'erasing.look': (ask) => store.ask('erasing.look', ask),
    'bin.erase': (ask) => thenLook(store.ask('bin.erase', ask)),
    'dataMap.show': () => store.ask('dataMap.show', undefined),
    'person.find': (ask) => store.ask('person.find', ask),
    'person.export': async ({ language, ...which }) => {
      // The place first, as everywhere: the dialog may stand open while the office locks.
      const path = await choosePlace('person.html');
      if (path === null) return ok({ isSaved: false });
      const record = await store.ask('person.record', which);
      if (!record.ok) return record;
      await writeText(path, writePersonFile(record.value, language));
      return ok({ isSaved: true });
    },
    'person.erase': async (ask) => {
      const erased = await store.ask('person.erase', ask);
      if (erased.ok) await door.look();
      return erased;
    },
    'legalBasis.of': (ask) => store.ask('legalBasis.of', ask),
    'legalBasis.note': (ask) => store.ask('legalBasis.note', ask),
    'legalBasis.usual': () => store.ask('legalBasis.usual', undefined),
    'legalBasis.setUsual': (ask) => store.ask('legalBasis.setUsual', ask),
    'retention.show': () => store.ask('retention.show', undefined),
    'retention.set': (ask) => store.ask('retention.set', ask),
    'retention.hold': (ask) => store.ask('retention.hold', ask),
    'retention.preview': (ask) => store.ask('retention.preview', ask),
    'retention.carryOut': async (ask) => {
      const due = await store.ask('retention.due', ask);
      return due.ok ? thenLook(carryOut(store, due.value.steps, { byItself: false })) : due;
    },
  };
}
