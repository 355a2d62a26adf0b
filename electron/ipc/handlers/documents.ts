import type { Guard } from '../../../shared/access/guard.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { PictureGrants } from '../../access/picture-grants.ts';
import type { Shelf } from '../../documents/shelf.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';

type Parts = {
  readonly shelf: Shelf;
  readonly grants: PictureGrants;
  readonly store: Pick<StoreClient, 'ask'>;
};

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;

export function createDocumentHandlers({ shelf, grants, store }: Parts): DocumentHandlers {
  /** The step with that document, if there is one and its sender's things are the caller's to do this with. */
  async function guarded<Value>(
    guard: Guard,
    documentId: string,
    step: () => Promise<Result<Value, DeskError>>,
  ): Promise<Result<Value, DeskError>> {
    const whose = await shelf.findWhose(documentId);
    if (whose === null) return failed(deskError('notFound'));
    return guard.admits(whose) ? step() : failed(deskError('notAllowed'));
  }

  return {
    'documents.import': ({ name, bytes }, { actor, guard }) =>
      guard.admits({ userId: actor.userId, personIds: [], classIds: [] })
        ? shelf.add(name, bytes, actor.userId)
        : failed(deskError('notAllowed')),
    'documents.list': (_ask, { guard }) => ok(shelf.rowsFor(guard)),
    'documents.open': async ({ documentId }, { webContentsId, guard }) => {
      const opened = await guarded(guard, documentId, () => shelf.open(documentId));
      if (opened.ok) grants.allow(webContentsId, documentId);
      return opened;
    },
    'documents.cancel': ({ documentId }, { guard }) => guarded(guard, documentId, () => shelf.cancel(documentId)),
    'documents.retry': ({ documentId }, { guard }) => guarded(guard, documentId, () => shelf.retry(documentId)),
    'documents.remove': (ask, { guard }) =>
      guarded(guard, ask.documentId, () => shelf.remove(ask.documentId, ask.seen)),
    'documents.beforeRemoving': (ask, { guard }) =>
      guarded(guard, ask.documentId, () => store.ask('documents.beforeRemoving', ask)),
    'documents.readAgain': ({ documentId }, { guard }) => guarded(guard, documentId, () => shelf.readAgain(documentId)),
  };
}
