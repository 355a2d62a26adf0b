import type { Actor } from '../../shared/access/actor.ts';
import type { Moment } from '../../shared/access/moment.ts';
import { decideSession, withActivity } from '../../shared/access/session-decision.ts';
import type { SessionRule, Sitting } from '../../shared/access/session-decision.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';
import type { StoreAsk, StoreReply } from '../store/process/store-contract.ts';

/** Answers who sits at a window, by the id of its web contents, or null where nobody is signed in. */
export type ActorOfWindow = (webContentsId: number) => Actor | null;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly rule: () => SessionRule;
  readonly moment: () => Moment;
  readonly later: (step: () => void, milliseconds: number) => { unref?(): void };
  readonly onChanged: (state: OfficeState) => void;
  /** Somebody came in: whatever was waiting for keys goes on. */
  readonly onOpened: () => Promise<void>;
  /** Nobody is in any more: nothing of the office's papers stays in this process. */
  readonly onLocked: () => void;
};

type ComesIn = 'office.found' | 'session.signIn' | 'session.recover';

/**
 * Who is in the office. One person at a time, for all windows of this computer; the store is the one that knows, and this
 * remembers its last word. Locks when nobody has touched anything for a while.
 */
export class FrontDoor {
  readonly #parts: Parts;
  #state: OfficeState = { kind: 'opening' };
  #sitting: Sitting | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  state(): OfficeState {
    return this.#state;
  }

  /** All windows are one person's. */
  readonly actorOf: ActorOfWindow = () => (this.#state.kind === 'open' ? this.#state.who.actor : null);

  /** Asks the store how the office stands, and tells it on. */
  async look(): Promise<void> {
    const state = await this.#parts.store.ask('office.state', undefined);
    await this.#become(state.ok ? state.value : { kind: 'trouble', trouble: 'store-died' });
  }

  /** Founding, signing in and recovering: who succeeds is in. */
  async comeIn<Name extends ComesIn>(name: Name, ask: StoreAsk<Name>): Promise<Result<StoreReply<Name>, DeskError>> {
    const answer = await this.#parts.store.ask(name, ask);
    await this.look();
    return answer;
  }

  async lock(why: 'asked' | 'idle' | 'ended'): Promise<Result<undefined, DeskError>> {
    if (this.#state.kind === 'open') await this.#parts.store.ask('session.lock', { why });
    await this.look();
    return ok(undefined);
  }

  /** A key or the mouse was touched at one of the windows. */
  touch(): void {
    if (this.#sitting !== null) this.#sitting = withActivity(this.#sitting, this.#parts.moment(), this.#parts.rule());
  }

  /** The store ended: whoever was in has to sign in again, and nothing that was acknowledged is lost. */
  storeDied(): void {
    // One that dies whenever it is started is not started for ever: the next thing that somebody asks for tries again.
    if (this.#state.kind === 'trouble') return;
    // At once, and not only when the next one has opened: nobody is in an office that nobody keeps.
    void this.#become({ kind: 'opening' });
    void this.look();
  }

  async #become(state: OfficeState): Promise<void> {
    const wasOpen = this.#state.kind === 'open';
    const isOpen = state.kind === 'open';
    this.#state = state;
    if (wasOpen && !isOpen) {
      this.#sitting = null;
      this.#parts.onLocked();
    }
    if (!wasOpen && isOpen) {
      const now = this.#parts.moment();
      this.#sitting = { signedInAt: now, lastActivity: now };
      this.#watch(this.#sitting);
      await this.#parts.onOpened();
      if (this.#state !== state) return; // locked meanwhile, and told
    }
    this.#parts.onChanged(state);
  }

  /** Looks again whenever it could be time; one watch for each sitting. */
  #watch(begun: Sitting): void {
    const sitting = this.#sitting;
    if (sitting?.signedInAt !== begun.signedInAt) return;
    const decision = decideSession(sitting, this.#parts.moment(), this.#parts.rule());
    if (decision.kind === 'lock' || decision.kind === 'end') {
      void this.lock(decision.kind === 'lock' ? 'idle' : 'ended');
      return;
    }
    // A little late rather than a little early and around again.
    this.#parts.later(() => this.#watch(begun), decision.lookAgain + 50).unref?.();
  }
}
