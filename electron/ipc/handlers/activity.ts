import type { StoreClient } from '../../office/store-client.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

type ActivityHandlers = Pick<Handlers, Extract<keyof Handlers, `activity.${string}`>>;

/** Asks the person where to put a file of this name; null where they thought better of it. */
export type ChoosePlace = (name: string) => Promise<string | null>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly choosePlace: ChoosePlace;
  readonly writeText: (path: string, text: string) => Promise<void>;
};

export function createActivityHandlers({ store, choosePlace, writeText }: Parts): ActivityHandlers {
  return {
    'activity.page': (ask) => store.ask('activity.page', ask),
    'activity.verify': () => store.ask('activity.verify', undefined),
    'activity.export': async (ask) => {
      // The place first: the dialog may stand open for as long as it likes, and the office lock meanwhile.
      const path = await choosePlace(`activity.${ask.format}`);
      if (path === null) return ok({ isSaved: false });
      const exported = await store.ask('activity.export', ask);
      if (!exported.ok) return exported;
      await writeText(path, exported.value.text);
      return ok({ isSaved: true });
    },
  };
}
