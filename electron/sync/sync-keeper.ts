import type { SyncActivity } from '../../shared/ipc/server-messages.ts';
import type { StoreClient } from '../office/store-client.ts';
import { openSchoolServer } from './school-server.ts';
import type { Fetch } from './school-server.ts';
import { ServerSession } from './server-session.ts';
import { syncOnce } from './sync-round.ts';
import type { RoundEnd } from './sync-round.ts';
import { waitAfter } from './sync-schedule.ts';

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly fetch: Fetch;
  /** Answers what calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Whether the school's IT lets this computer speak to the server at an address. */
  readonly mayReach: (address: string) => boolean;
  /** Something goes on that was not before, or not any more. */
  readonly onActivity: (activity: SyncActivity) => void;
  /** The server told something that was not here before. */
  readonly onTold: () => void;
};

/** How long, in milliseconds, somebody works on before it is handed in: a burst of keys is one round. */
const AFTER_EDIT = 1_500;

/**
 * Keeps this office and the school's server alike while somebody is signed in: by itself, in the background, and never in anybody's
 * way. One round at a time; locking ends the one that is under way.
 */
export class SyncKeeper {
  readonly #parts: Parts;
  #callOff: (() => void) | null = null;
  #session: { readonly address: string; readonly session: ServerSession } | null = null;
  #stop: AbortController | null = null;
  #round: Promise<void> | null = null;
  #isWanted = false;
  #failures = 0;
  activity: SyncActivity = 'idle';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Somebody signed in, or joined a server. */
  begin(): void {
    if (this.#stop !== null) this.stop();
    this.#stop = new AbortController();
    this.#session = null;
    this.#failures = 0;
    void this.now();
  }

  /** At lock, or when the office leaves the server. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#session = null;
    this.#clear();
    this.#say('idle');
  }

  /** Something was done here. */
  wake(): void {
    if (this.#stop === null || this.#failures > 0) return;
    this.#plan(AFTER_EDIT);
  }

  /** A round at once; behind the one that is under way, if there is one. */
  async now(): Promise<void> {
    this.#isWanted = true;
    this.#clear();
    this.#round ??= this.#rounds().finally(() => (this.#round = null));
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#isWanted && this.#stop !== null) {
      this.#isWanted = false;
      const { signal } = this.#stop;
      const end = await this.#once(signal);
      if (signal.aborted) continue;
      this.#failures = end === 'unreachable' || end === 'trouble' ? this.#failures + 1 : 0;
      this.#say(end === 'unreachable' || end === 'trouble' ? end : 'idle');
      const wait = waitAfter(end, this.#failures, this.#parts.chance());
      if (wait !== null) this.#plan(wait);
    }
  }

  async #once(signal: AbortSignal): Promise<RoundEnd> {
    const { store, onTold } = this.#parts;
    const known = await store.ask('server.credentials', undefined);
    if (signal.aborted || !known.ok || known.value === null) return 'locked';
    if (!this.#parts.mayReach(known.value.address)) return 'locked';
    this.#say('working');
    const session = this.#sessionAt(known.value.address);
    const end = await syncOnce(store, session, ({ hasChanged }) => void (hasChanged && onTold()), signal);
    // What the server says of an account that has no access is done here, whether or not anybody looks.
    if (!signal.aborted && (end === 'signed-out' || end === 'put-out')) {
      await store.ask('server.refused', { why: end });
      onTold();
    }
    return end;
  }

  #sessionAt(address: string): ServerSession {
    if (this.#session?.address === address) return this.#session.session;
    const { store, fetch } = this.#parts;
    const session = new ServerSession(openSchoolServer(address, fetch), {
      refreshToken: async () => {
        const known = await store.ask('server.credentials', undefined);
        return known.ok ? (known.value?.refreshToken ?? null) : null;
      },
      keep: async (refreshToken) => void (await store.ask('server.keepToken', { refreshToken })),
    });
    this.#session = { address, session };
    return session;
  }

  #plan(milliseconds: number): void {
    this.#clear();
    this.#callOff = this.#parts.later(() => void this.now(), milliseconds);
  }

  #clear(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #say(activity: SyncActivity): void {
    if (this.activity === activity) return;
    this.activity = activity;
    this.#parts.onActivity(activity);
  }
}
