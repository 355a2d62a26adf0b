import type { SoundPart } from '../../shared/ipc/care-messages.ts';
import type { Texts } from '../texts.ts';

/** "12 documents", "11 timetables", "3 accounts": what can be read of a damaged file, for a sentence's blanks. */
export function soundWords({ documents, timetables, accounts }: SoundPart, { text }: Pick<Texts, 'text'>) {
  return {
    documents: text('restore.documents', { count: documents }),
    timetables: text('restore.timetables', { count: timetables }),
    accounts: text('repair.accounts', { count: accounts }),
  };
}
