import { ok } from '../../../shared/result.ts';
import type { PictureGrants } from '../../access/picture-grants.ts';
import type { Shelf } from '../../documents/shelf.ts';
import type { Handlers } from '../serve-contract.ts';

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;

export function createDocumentHandlers(shelf: Shelf, grants: PictureGrants): DocumentHandlers {
  return {
    'documents.import': ({ name, bytes }) => shelf.add(name, bytes),
    'documents.list': () => ok(shelf.rows()),
    'documents.open': ({ documentId }, caller) => {
      const opened = shelf.open(documentId);
      if (opened.ok) grants.allow(caller.webContentsId, documentId);
      return opened;
    },
    'documents.cancel': ({ documentId }) => shelf.cancel(documentId),
    'documents.retry': ({ documentId }) => shelf.retry(documentId),
    'documents.remove': ({ documentId }) => shelf.remove(documentId),
  };
}
