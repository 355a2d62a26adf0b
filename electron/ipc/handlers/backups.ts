import { ok } from '../../../shared/result.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;

/** Asks the person for a folder; null where they thought better of it. */
export type ChooseFolder = () => Promise<string | null>;

/** Points at a folder in the computer's own program for that. */
export type ShowFolder = (path: string) => Promise<unknown>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly chooseFolder: ChooseFolder;
  readonly showFolder: ShowFolder;
};

/** The window never names a path: folders are chosen in the computer's own dialog, and known to the back room alone. */
export function createBackupHandlers({ store, chooseFolder, showFolder }: Parts): BackupHandlers {
  return {
    'backup.state': () => store.ask('backup.state', undefined),
    'backup.make': () => store.ask('backup.make', undefined),
    'backup.chooseFolder': async ({ isUsual }) => {
      const place = isUsual ? null : await chooseFolder();
      if (!isUsual && place === null) return ok({ isChosen: false });
      const chosen = await store.ask('backup.choosePlace', { place });
      return chosen.ok ? ok({ isChosen: true }) : chosen;
    },
    'backup.chooseKeep': (ask) => store.ask('backup.chooseKeep', ask),
    'backup.showFolder': async () => {
      const state = await store.ask('backup.state', undefined);
      if (!state.ok) return state;
      await showFolder(state.value.place);
      return ok(undefined);
    },
  };
}
