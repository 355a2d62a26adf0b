import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { PictureGrants } from '../../access/picture-grants.ts';
import type { Shelf } from '../../documents/shelf.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';

type TimetableHandlers = Pick<Handlers, Extract<keyof Handlers, `timetables.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly shelf: Pick<Shelf, 'lookAgain' | 'lookAgainAt'>;
  readonly grants: PictureGrants;
};

export function createTimetableHandlers({ store, shelf, grants }: Parts): TimetableHandlers {
  /** What was approved leaves the desk, what is opened for editing again comes back to it, and publishing may end another's days. */
  async function thenLookAgain<Value>(settling: Promise<Result<Value, DeskError>>): Promise<Result<Value, DeskError>> {
    const settled = await settling;
    if (settled.ok) await shelf.lookAgain();
    return settled;
  }

  /** The numbers on the desk follow, after whoever typed has been told that it is saved. */
  async function thenTellDesk<Value>(
    timetableId: string,
    saving: Promise<Result<Value, DeskError>>,
  ): Promise<Result<Value, DeskError>> {
    const saved = await saving;
    if (saved.ok) void shelf.lookAgainAt(timetableId);
    return saved;
  }

  return {
    'timetables.page': (ask) => store.ask('timetables.page', ask),
    'timetables.ofDocument': (ask) => store.ask('timetables.ofDocument', ask),
    'timetables.open': async (ask, { webContentsId }) => {
      const opened = await store.ask('timetables.open', ask);
      const documentId = opened.ok ? opened.value.row.documentId : null;
      if (documentId !== null) grants.allow(webContentsId, documentId);
      return opened;
    },
    'timetables.edit': (ask) => thenTellDesk(ask.timetableId, store.ask('timetables.edit', ask)),
    'timetables.approve': (ask) => thenLookAgain(store.ask('timetables.approve', ask)),
    'timetables.reopen': (ask) => thenLookAgain(store.ask('timetables.reopen', ask)),
    'timetables.publish': (ask) => thenLookAgain(store.ask('timetables.publish', ask)),
    'timetables.alsoHolding': (ask) => store.ask('timetables.alsoHolding', ask),
    'timetables.version': (ask) => store.ask('timetables.version', ask),
    'timetables.proposal': (ask) => store.ask('timetables.proposal', ask),
    'timetables.takeReading': (ask) => thenTellDesk(ask.timetableId, store.ask('timetables.takeReading', ask)),
    'timetables.leaveReading': (ask) => store.ask('timetables.leaveReading', ask),
    'timetables.dismissFailure': (ask) => store.ask('timetables.dismissFailure', ask),
    'timetables.published': async (ask, { guard }) => {
      const page = await store.ask('timetables.published', ask);
      if (!page.ok) return page;
      const rows = guard.keep(page.value.rows, ({ whose }) => whose).map(({ row }) => row);
      return ok({ ...page.value, rows });
    },
    'timetables.openPublished': async (ask, { guard }) => {
      const found = await store.ask('timetables.openPublished', ask);
      if (!found.ok) return found;
      return guard.admits(found.value.whose) ? ok(found.value.opened) : failed(deskError('notAllowed'));
    },
  };
}
