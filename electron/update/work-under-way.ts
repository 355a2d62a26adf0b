import type { StoreClient } from '../office/store-client.ts';
import type { UnderWay } from './update-policy.ts';

/** A store that does not say in this time what it is doing is doing something, in milliseconds. */
const PATIENCE = 2_000;

type Store = Pick<StoreClient, 'ask' | 'isAsked' | 'isAskedAnything'>;

/** What is being done here that must not be interrupted. Windows tell of what is typed and not saved; the rest is asked for. */
export class WorkUnderWay {
  readonly #store: Store;
  readonly #unsaved = new Set<number>();
  #reading = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  windowSays(webContentsId: number, isUnsaved: boolean): void {
    if (isUnsaved) this.#unsaved.add(webContentsId);
    else this.#unsaved.delete(webContentsId);
  }

  forgetWindow(webContentsId: number): void {
    this.#unsaved.delete(webContentsId);
  }

  /** The same step; as long as it runs, something is being read. */
  whileReading<Given extends unknown[], Value>(
    step: (...given: Given) => Promise<Value>,
  ): (...given: Given) => Promise<Value> {
    return async (...given) => {
      this.#reading += 1;
      try {
        return await step(...given);
      } finally {
        this.#reading -= 1;
      }
    };
  }

  async list(patience = PATIENCE): Promise<readonly UnderWay[]> {
    const found: UnderWay[] = [];
    if (this.#unsaved.size > 0) found.push('unsaved');
    if (this.#reading > 0) found.push('reading');
    if (this.#store.isAsked('restore.begin') || this.#store.isAsked('restore.goBack')) found.push('restoring');
    // Before asking ourselves.
    else if (this.#store.isAskedAnything()) found.push('saving');
    const backup = await within(patience, this.#store.ask('backup.isRunning', undefined));
    if (backup === null) found.push('saving');
    else if (backup.ok && backup.value.isRunning) found.push('backup');
    return found;
  }
}

async function within<Value>(milliseconds: number, step: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const first = await Promise.race([step, late]);
  clearTimeout(timer);
  return first;
}
