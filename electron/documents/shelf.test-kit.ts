import { randomUUID } from 'node:crypto';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { DocumentRead } from '../reading/reader-messages.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import { foundOffice, HEAD } from '../store/testing/found-office.test-kit.ts';
import { papersOf } from './papers.ts';
import type { Papers } from './papers.ts';
import { Shelf } from './shelf.ts';
import { weekRead as outcome } from '../store/documents/week-read.test-kit.ts';

type Job = { file: FileToRead; hooks: ReadHooks; answer: (outcome: ReadOutcome) => void; fail: (error: Error) => void };

/** A shelf over a real office, whose reader answers when the test says so. */
export async function createShelf(change: (papers: Papers) => Partial<Papers> = () => ({})) {
  const { office, open } = await foundOffice();
  const papers = papersOf(storeInPlace(office));
  const jobs: Job[] = [];
  const disasters: unknown[] = [];
  let clock = 0;
  const shelf = new Shelf({
    papers: { ...papers, ...change(papers) },
    read: (file, hooks) =>
      new Promise((answer, fail) => {
        if (hooks.signal.aborted) return answer({ kind: 'cancelled' });
        hooks.signal.addEventListener('abort', () => answer({ kind: 'cancelled' }));
        jobs.push({ file, hooks, answer, fail });
      }),
    onChanged: () => undefined,
    onDisaster: (error) => disasters.push(error),
    now: () => clock,
    newId: randomUUID,
  });
  const add = async (name: string, content = name): Promise<string> => {
    const added = await shelf.add(name, new Uint8Array(Buffer.from(content)), open().actor.userId);
    await settled();
    return added.ok ? added.value.documentId : added.error.code;
  };
  const states = () => shelf.rows().map((row) => `${row.name} ${row.state}`);
  const lock = (): void => {
    office.lock('asked');
    shelf.clear();
  };
  const comeBack = async (): Promise<void> => {
    await office.signIn(HEAD);
    await shelf.layOut();
    await settled();
  };
  const setClock = (milliseconds: number) => (clock = milliseconds);
  return { shelf, jobs, disasters, add, states, open, lock, comeBack, setClock };
}

/** Lets everything that is ready run. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

export function rowOf(shelf: Shelf, documentId: string): DocumentRow | undefined {
  return shelf.rows().find((row) => row.documentId === documentId);
}

const { reading, pages, pictures } = outcome;

/** The same as it comes from the reader. */
export const weekRead: DocumentRead = { reading, pages, pictures };
