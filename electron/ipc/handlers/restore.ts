import { basename, join } from 'node:path';
import { may } from '../../../shared/access/may.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BackupsFound } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { FrontDoor } from '../../access/front-door.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';
import type { ChooseFolder, ShowFolder } from './backups.ts';

type RestoreHandlers = Pick<Handlers, Extract<keyof Handlers, `restore.${string}` | `repair.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly door: Pick<FrontDoor, 'look' | 'state'>;
  /** The folder with the office's papers. */
  readonly folder: string;
  readonly chooseFolder: ChooseFolder;
  readonly showFolder: ShowFolder;
};

/** The window says which of the backups that were found it means, by name; where they lie is known here alone. */
export function createRestoreHandlers({ store, door, folder, chooseFolder, showFolder }: Parts): RestoreHandlers {
  let found: BackupsFound | null = null;

  async function lookAt(place: string | null): Promise<Result<BackupsFound, DeskError>> {
    const looked = await store.ask('restore.look', { place });
    if (looked.ok) found = looked.value;
    return looked;
  }

  /** Whoever was not let look has found nothing. */
  function pathOf(name: string): Result<string, DeskError> {
    if (found === null) return failed(deskError('notAllowed'));
    if (!found.backups.some((backup) => backup.name === name)) return failed(deskError('backupMissing'));
    return ok(basename(found.folder) === name ? found.folder : join(found.folder, name));
  }

  /** From the door alone, as the store says too: whoever sits at an open desk goes back. */
  function pathFromDoor(name: string): Result<string, DeskError> {
    return door.state().kind === 'open' ? failed(deskError('notAllowed')) : pathOf(name);
  }

  /**
   * From an open desk alone, and by who may. The store decides; but what is asked of it there lengthens its patience with a
   * lock, which is nobody's at a closed door.
   */
  function pathFromDesk(name: string): Result<string, DeskError> {
    const state = door.state();
    const isTheirs = state.kind === 'open' && may(state.who.actor, 'backup.restore');
    return isTheirs ? pathOf(name) : failed(deskError('notAllowed'));
  }

  /** What stands in the folder is another than it was: how the office stands now is told on. */
  async function thenLook<Value>(answer: Promise<Result<Value, DeskError>>): Promise<Result<Value, DeskError>> {
    const answered = await answer;
    await door.look();
    return answered;
  }

  return {
    'restore.usual': () => lookAt(null),
    'restore.choose': async () => {
      // Where nothing may be restored no dialog opens either.
      const allowed = await store.ask('restore.look', { place: null });
      if (!allowed.ok) return allowed;
      const place = await chooseFolder();
      return place === null ? ok(null) : lookAt(place);
    },
    'restore.unseal': ({ name, code }) => {
      const backup = pathFromDoor(name);
      return backup.ok ? store.ask('restore.unseal', { backup: backup.value, code }) : backup;
    },
    'restore.begin': ({ name, ...asked }) => {
      const backup = pathFromDoor(name);
      return backup.ok ? thenLook(store.ask('restore.begin', { backup: backup.value, ...asked })) : backup;
    },
    'restore.since': ({ name }) => {
      const backup = pathOf(name);
      return backup.ok ? store.ask('restore.since', { backup: backup.value }) : backup;
    },
    'restore.goBack': ({ name, ...asked }) => {
      const backup = pathFromDesk(name);
      return backup.ok ? thenLook(store.ask('restore.goBack', { backup: backup.value, ...asked })) : backup;
    },
    'repair.look': () => store.ask('repair.look', undefined),
    'repair.saveSound': () => thenLook(store.ask('repair.saveSound', undefined)),
    'repair.openWithoutJournal': () => thenLook(store.ask('repair.openWithoutJournal', undefined)),
    'repair.showFolder': async () => {
      if (door.state().kind !== 'trouble') return failed(deskError('notAllowed'));
      await showFolder(folder);
      return ok(undefined);
    },
  };
}
