import type { StoreClient } from '../../office/store-client.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

type ActivityHandlers = Pick<Handlers, Extract<keyof Handlers, `activity.${string}`>>;

/** Asks the person for a place and writes the text there; false where they thought better of it. */
export type SaveText = (file: { readonly name: string; readonly text: string }) => Promise<boolean>;

export function createActivityHandlers(store: Pick<StoreClient, 'ask'>, saveText: SaveText): ActivityHandlers {
  return {
    'activity.page': (ask) => store.ask('activity.page', ask),
    'activity.verify': () => store.ask('activity.verify', undefined),
    'activity.export': async (ask) => {
      const exported = await store.ask('activity.export', ask);
      if (!exported.ok) return exported;
      return ok({ isSaved: await saveText({ name: `activity.${ask.format}`, text: exported.value.text }) });
    },
  };
}
