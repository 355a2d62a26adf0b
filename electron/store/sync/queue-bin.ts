import type { WriteHandle } from '../database/handles.ts';
import { queueMutation } from './outbox.ts';
import type { Sender } from './outbox.ts';

/** A document went into the bin or came back from it. One whose sheet was lost with a damaged file is none of the server's. */
export function queueBin(
  sender: Sender,
  write: WriteHandle,
  { documentId, isBinned }: { readonly documentId: string; readonly isBinned: boolean },
): void {
  const keyId = sender.records.keyOf(write, 'document', documentId);
  const mutation = { name: 'document.bin/1', row: documentId, isBinned } as const;
  if (keyId !== null) queueMutation(sender, write, mutation, keyId);
}
