import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { storeContract } from '../store/process/store-contract.ts';
import type { StoreAsk, StoreCall, StoreNews, StoreReply } from '../store/process/store-contract.ts';
import { FromStore } from '../store/process/store-messages.ts';
import type { ToStore } from '../store/process/store-messages.ts';
import type { SystemKeeper } from '../store/keys/system-keeper.ts';

/** The line to one store process. */
export type StoreProcess = {
  post(message: ToStore): void;
  onMessage(listener: (message: unknown) => void): () => void;
  onExit(listener: () => void): () => void;
  kill(): void;
};

type Parts = {
  readonly start: () => StoreProcess;
  readonly folder: string;
  readonly keeper: SystemKeeper;
  /** Told when the process ended without being asked to: nobody is signed in any more. */
  readonly onDied: () => void;
  /** Lists of timetables should be asked again; `known` is the share of them that the search knows. */
  readonly onTimetables?: (known: number) => void;
  /** Something in the store is another than it was; the rest is to be asked for. */
  readonly onNews?: (name: StoreNews) => void;
  /** The program's version. */
  readonly program?: string;
};

/** How long the store may take to put everything into its file, in milliseconds, before it is ended. */
const CLOSING_PATIENCE = 3_000;

/**
 * The same, and for a lock, while the office goes back to a backup: ended halfway, whoever began it would find out at the next
 * start whether it was done. Keys are held so long at most, and mostly much shorter: they go before the backup takes its place.
 */
export const GOING_BACK_PATIENCE = 120_000;

type Waiting = { readonly name: StoreCall; readonly answer: (answer: Result<unknown, DeskError>) => void };

/**
 * Main's side of the store: asks and is answered. A process that ends in the middle has lost nothing it had acknowledged;
 * what was being asked is answered with `storeDied`, and the next question starts a fresh one, locked.
 */
export class StoreClient {
  readonly #parts: Parts;
  #process: StoreProcess | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #isClosing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async ask<Name extends StoreCall>(name: Name, ask: StoreAsk<Name>): Promise<Result<StoreReply<Name>, DeskError>> {
    if (this.#isClosing) return failed(deskError('storeDied'));
    const store = (this.#process ??= this.#start());
    const number = (this.#last += 1);
    const answer = await new Promise<Result<unknown, DeskError>>((resolve) => {
      this.#waiting.set(number, { name, answer: resolve });
      store.post({ kind: 'call', number, name, ask });
    });
    if (!answer.ok) return answer;
    return ok(storeContract[name].reply.parse(answer.value) as StoreReply<Name>);
  }

  /** Whether it was asked this and has not answered yet. */
  isAsked(name: StoreCall): boolean {
    return [...this.#waiting.values()].some((waiting) => waiting.name === name);
  }

  /** Whether it was asked for something and has not answered yet. */
  isAskedAnything(): boolean {
    return this.#waiting.size > 0;
  }

  /** Lets the store put everything into its file; answers whether it has, after a moment with no when it does not. */
  async close(patience = this.isAsked('restore.goBack') ? GOING_BACK_PATIENCE : CLOSING_PATIENCE): Promise<boolean> {
    this.#isClosing = true;
    const store = this.#process;
    if (store === null) return true;
    const hasEnded = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      store.onExit(() => {
        clearTimeout(timer);
        resolve(true);
      });
      store.post({ kind: 'close' });
    });
    store.kill();
    return hasEnded;
  }

  /**
   * Ends a process that does not answer, or whose papers are out of reach. Answers when it is gone, for two at once would
   * stand in each other's way; the next question starts a fresh one.
   */
  async kill(): Promise<void> {
    const store = this.#process;
    if (store === null) return;
    const gone = new Promise<void>((resolve) => void store.onExit(resolve));
    store.kill();
    await gone;
  }

  #start(): StoreProcess {
    const store = this.#parts.start();
    store.onMessage((message) => this.#hear(store, FromStore.parse(message)));
    store.onExit(() => this.#ended(store));
    const { folder, keeper, program = '' } = this.#parts;
    store.post({ kind: 'start', folder, keyring: keeper.backend, program });
    return store;
  }

  #hear(store: StoreProcess, told: FromStore): void {
    switch (told.kind) {
      case 'answer':
        this.#waiting.get(told.number)?.answer(told.answer);
        this.#waiting.delete(told.number);
        return;
      case 'ask-keyring':
        void this.#askKeyring(store, told);
        return;
      case 'timetables-changed':
        return this.#parts.onTimetables?.(told.known);
      case 'news':
        return this.#parts.onNews?.(told.name);
      case 'closed':
        return;
    }
  }

  async #askKeyring(store: StoreProcess, told: Extract<FromStore, { kind: 'ask-keyring' }>): Promise<void> {
    const { number, act, bytes } = told;
    const { keeper } = this.#parts;
    try {
      if (act === 'wrap') {
        const wrapped = await keeper.wrap(bytes);
        const answer = wrapped.ok ? { ok: true as const, bytes: wrapped.value, shouldWrapAnew: false } : wrapped;
        return store.post({ kind: 'keyring', number, answer });
      }
      const opened = await keeper.unwrap(bytes);
      if (!opened.ok) return store.post({ kind: 'keyring', number, answer: opened });
      const { secret, shouldWrapAnew } = opened.value;
      store.post({ kind: 'keyring', number, answer: { ok: true, bytes: secret, shouldWrapAnew } });
      // Posting copied it.
      secret.fill(0);
    } finally {
      if (act === 'wrap') bytes.fill(0);
    }
  }

  #ended(store: StoreProcess): void {
    if (this.#process !== store) return;
    this.#process = null;
    for (const { answer } of this.#waiting.values()) answer(failed(deskError('storeDied')));
    this.#waiting.clear();
    if (!this.#isClosing) this.#parts.onDied();
  }
}
