import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { FoundAccount, FoundDocument } from '../../shared/ipc/data-protection-messages.ts';
import type { Language } from '../../shared/languages.ts';
import { desk } from '../desk.ts';

type PersonSearch = {
  /** What was searched for last; null before the first search. */
  readonly name: string | null;
  readonly accounts: readonly FoundAccount[];
  readonly documents: readonly FoundDocument[];
  /** How much has been looked through, 0 to 1. */
  readonly share: number;
  readonly stand: 'finding' | 'stopped' | 'done';
  readonly problem: DeskError | null;
  /** About whom everything was saved last. */
  readonly exported: string | null;
  readonly find: (name: string) => Promise<void>;
  readonly stop: () => void;
  /** Of one account with all that was found, or of the name alone. */
  readonly save: (account: FoundAccount | null, language: Language) => Promise<void>;
  readonly forget: () => void;
};

const untouched = {
  ...{ name: null, accounts: [], documents: [], share: 0, problem: null, exported: null },
  stand: 'done',
} as const;

/** Everything that is kept of one name. The back room answers a few documents at a time; the list grows as they come. */
export const usePersonSearch = create<PersonSearch>()((set, get) => {
  /** Goes up with every search, stop and leaving: answers to what is over are thrown away. */
  let search = 0;
  return {
    ...untouched,
    find: async (name) => {
      search += 1;
      const searchThen = search;
      set({ ...untouched, name, stand: 'finding' });
      for (let after: number | null = null; ;) {
        const answer = await desk['person.find']({ name, after });
        if (search !== searchThen) return;
        if (!answer.ok) return set({ problem: answer.error, stand: 'stopped' });
        const { accounts, documents, next, share } = answer.value;
        set((before) => ({
          accounts: [...before.accounts, ...accounts],
          documents: [...before.documents, ...documents],
          share,
        }));
        if (next === null) return set({ stand: 'done' });
        after = next;
      }
    },
    stop: () => {
      search += 1;
      set({ stand: 'stopped' });
    },
    save: async (account, language) => {
      const searchThen = search;
      const { name, documents } = get();
      if (name === null) return;
      set({ problem: null, exported: null });
      const documentIds = documents.map(({ documentId }) => documentId);
      const answer = await desk['person.export']({ name, userId: account?.userId ?? null, documentIds, language });
      if (search !== searchThen) return;
      if (!answer.ok) return set({ problem: answer.error });
      if (answer.value.isSaved) set({ exported: account?.displayName ?? name });
    },
    forget: () => {
      search += 1;
      set(untouched);
    },
  };
});
