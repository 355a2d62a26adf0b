import type { DeskError } from '../../shared/desk-error.ts';
import type { SeenPublished } from '../../shared/ipc/published-days.ts';
import type { Result } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';
import type { StoreAsk, StoreReply } from '../store/process/store-contract.ts';

type Answer<Name extends Parameters<StoreClient['ask']>[0]> = Promise<Result<StoreReply<Name>, DeskError>>;

/** The filing cabinet as the desk uses it: what is answered with a value is kept. */
export type Papers = {
  list(): Answer<'documents.list'>;
  ofTimetable(timetableId: string): Answer<'documents.ofTimetable'>;
  add(document: StoreAsk<'documents.add'>): Answer<'documents.add'>;
  settle(documentId: string, outcome: StoreAsk<'documents.settle'>['outcome']): Answer<'documents.settle'>;
  original(documentId: string): Answer<'documents.original'>;
  open(documentId: string): Answer<'documents.open'>;
  picture(ask: StoreAsk<'documents.picture'>): Answer<'documents.picture'>;
  bin(documentId: string, seen: SeenPublished): Answer<'documents.bin'>;
  readAgain(documentId: string): Answer<'documents.readAgain'>;
  whose(documentId: string): Answer<'documents.whose'>;
};

/** While the office is locked: the next document that waits, and what was read of it; afterwards, to file some of that. */
export type LockedPapers = {
  next(): Answer<'documents.nextWhileLocked'>;
  settle(
    documentId: string,
    outcome: StoreAsk<'documents.settleWhileLocked'>['outcome'],
  ): Answer<'documents.settleWhileLocked'>;
  file(): Answer<'documents.fileLocked'>;
};

export function lockedPapersOf(store: Pick<StoreClient, 'ask'>): LockedPapers {
  return {
    next: () => store.ask('documents.nextWhileLocked', undefined),
    settle: (documentId, outcome) => store.ask('documents.settleWhileLocked', { documentId, outcome }),
    file: () => store.ask('documents.fileLocked', undefined),
  };
}

export function papersOf(store: Pick<StoreClient, 'ask'>): Papers {
  return {
    list: () => store.ask('documents.list', undefined),
    ofTimetable: (timetableId) => store.ask('documents.ofTimetable', { timetableId }),
    add: (document) => store.ask('documents.add', document),
    settle: (documentId, outcome) => store.ask('documents.settle', { documentId, outcome }),
    original: (documentId) => store.ask('documents.original', { documentId }),
    open: (documentId) => store.ask('documents.open', { documentId }),
    picture: (ask) => store.ask('documents.picture', ask),
    bin: (documentId, seen) => store.ask('documents.bin', { documentId, seen }),
    readAgain: (documentId) => store.ask('documents.readAgain', { documentId }),
    whose: (documentId) => store.ask('documents.whose', { documentId }),
  };
}
