import type { Actor } from '../../shared/access/actor.ts';
import type { Moment } from '../../shared/access/moment.ts';
import { decideSession, withActivity } from '../../shared/access/session-decision.ts';
import type { SessionRule, Sitting } from '../../shared/access/session-decision.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { LockedBecause, LocksSoon, OfficeState } from '../../shared/ipc/office-messages.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { GOING_BACK_PATIENCE } from '../office/store-client.ts';
import type { StoreClient } from '../office/store-client.ts';
import type { StoreAsk, StoreReply } from '../store/process/store-contract.ts';

/** Answers who sits at a window, by the id of its web contents, or null where nobody is signed in. */
export type ActorOfWindow = (webContentsId: number) => Actor | null;

type Parts = {
  readonly store: Pick<StoreClient, 'ask' | 'isAsked' | 'kill'>;
  readonly rule: () => SessionRule;
  readonly moment: () => Moment;
  readonly later: (step: () => void, milliseconds: number) => { unref?(): void };
  readonly onChanged: (state: OfficeState) => void;
  /** It locks soon, or somebody touched something and it does not. */
  readonly onLocksSoon: (news: LocksSoon) => void;
  /** Somebody came in: whatever was waiting for keys goes on. */
  readonly onOpened: () => Promise<void>;
  /** Nobody is in any more: nothing of the office's papers stays in this process. */
  readonly onLocked: () => void;
};

type ComesIn = 'office.found' | 'session.signIn' | 'session.recover';

/**
 * How long the store may take to lock, in milliseconds, before it is ended: something long may stand before it in the
 * queue, and its keys are to be gone soon. What it acknowledged is kept; what it was at is not.
 */
const LOCK_PATIENCE = 5_000;

/**
 * Who is in the office. One person at a time, for all windows of this computer; the store is the one that knows, and this
 * remembers its last word. Locks when nobody has touched anything for a while.
 */
export class FrontDoor {
  readonly #parts: Parts;
  #state: OfficeState = { kind: 'opening' };
  #sitting: Sitting | null = null;
  #because: LockedBecause | null = null;
  #hasWarned = false;
  /** Counts up at every lock: what the store said before it is no longer how things stand. */
  #locks = 0;
  #locking: Promise<unknown> | null = null;

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
    const locksThen = this.#locks;
    const state = await this.#parts.store.ask('office.state', undefined);
    // What was said before a lock, or on the way to it, is how things stood; the lock itself looks again.
    if (locksThen !== this.#locks || this.#locking !== null) return;
    await this.#become(state.ok ? state.value : { kind: 'trouble', trouble: 'store-died' });
  }

  /** Founding, signing in and recovering: who succeeds is in. */
  async comeIn<Name extends ComesIn>(name: Name, ask: StoreAsk<Name>): Promise<Result<StoreReply<Name>, DeskError>> {
    await this.#locking;
    const answer = await this.#parts.store.ask(name, ask);
    await this.look();
    return answer;
  }

  /** At once for every window; the store lets go of its keys when its turn comes, or is ended. */
  async lock(why: 'asked' | 'idle' | 'ended'): Promise<Result<undefined, DeskError>> {
    if (this.#state.kind === 'open') {
      this.#locks += 1;
      this.#because = why;
      this.#locking = this.#lockStore(why).finally(() => (this.#locking = null));
      await this.#become({ kind: 'opening' });
    }
    await this.#locking;
    await this.look();
    return ok(undefined);
  }

  /** A key or the mouse was touched at one of the windows. */
  touch(): void {
    if (this.#sitting === null) return;
    this.#sitting = withActivity(this.#sitting, this.#parts.moment(), this.#parts.rule());
    if (this.#hasWarned && this.#decide(this.#sitting).kind === 'stay') this.#warn(null);
  }

  /** The lock time is another from now on, also for whoever sits there already. */
  ruleChanged(): void {
    if (this.#sitting !== null) this.#watch(this.#sitting);
  }

  /** The store ended: whoever was in has to sign in again, and nothing that was acknowledged is lost. */
  storeDied(): void {
    // One that dies whenever it is started is not started for ever: the next thing that somebody asks for tries again.
    if (this.#state.kind === 'trouble') return;
    if (this.#state.kind === 'open') this.#because = 'stopped';
    // At once, and not only when the next one has opened: nobody is in an office that nobody keeps.
    void this.#become({ kind: 'opening' });
    void this.look();
  }

  /** The papers could not be got at, and somebody has seen to it: a fresh store opens them once more. */
  async tryAgain(): Promise<undefined> {
    if (this.#state.kind !== 'trouble') return;
    await this.#parts.store.kill();
    await this.#become({ kind: 'opening' });
    await this.look();
  }

  async #lockStore(why: 'asked' | 'idle' | 'ended'): Promise<void> {
    const { store, later, moment } = this.#parts;
    let isDone = false;
    let wasEnded = false;
    const endUnlessDone = (waited: number): void => {
      later(() => {
        if (isDone) return;
        if (store.isAsked('restore.goBack') && waited < GOING_BACK_PATIENCE)
          return endUnlessDone(waited + LOCK_PATIENCE);
        wasEnded = true;
        void store.kill();
      }, LOCK_PATIENCE).unref?.();
    };
    endUnlessDone(LOCK_PATIENCE);
    await store.ask('session.lock', { why });
    isDone = true;
    // That one wrote nothing down any more; the next one does, and whoever signs in finds it in the activity.
    if (wasEnded) await store.ask('repair.noteStoreEnded', { at: moment().wall, why });
  }

  async #become(told: OfficeState): Promise<void> {
    const state = this.#withReason(told);
    const [wasOpen, isOpen] = [this.#state.kind === 'open', state.kind === 'open'];
    const [wasAtDesk, nowAtDesk] = [isAtDesk(this.#state), isAtDesk(state)];
    this.#state = state;
    if (wasOpen && !isOpen) {
      this.#sitting = null;
      this.#hasWarned = false;
      this.#parts.onLocked();
    }
    if (!wasOpen && isOpen) {
      this.#because = null;
      const now = this.#parts.moment();
      this.#sitting = { signedInAt: now, lastActivity: now };
      this.#watch(this.#sitting);
    }
    if (!wasAtDesk && nowAtDesk) {
      await this.#parts.onOpened();
      if (this.#state !== state) return; // locked meanwhile, and told
    }
    this.#parts.onChanged(state);
  }

  /** Only this process knows why: the store may be another one since. */
  #withReason(state: OfficeState): OfficeState {
    return state.kind === 'locked' && this.#because !== null ? { ...state, because: this.#because } : state;
  }

  /** Looks again whenever it could be time; one watch for each sitting. */
  #watch(begun: Sitting): void {
    const sitting = this.#sitting;
    if (sitting?.signedInAt !== begun.signedInAt) return;
    const decision = this.#decide(sitting);
    switch (decision.kind) {
      case 'lock':
        return void this.lock('idle');
      case 'end':
        return void this.lock('ended');
      case 'warn':
        this.#warn(decision.locksIn / 1000);
        break;
      case 'stay':
        if (this.#hasWarned) this.#warn(null);
    }
    // A little late rather than a little early and around again.
    this.#parts.later(() => this.#watch(begun), decision.lookAgain + 50).unref?.();
  }

  #decide(sitting: Sitting) {
    return decideSession(sitting, this.#parts.moment(), this.#parts.rule());
  }

  #warn(seconds: number | null): void {
    this.#hasWarned = seconds !== null;
    this.#parts.onLocksSoon({ seconds });
  }
}

/** Whoever has to choose a password first is in, but the store gives them nothing yet. */
function isAtDesk(state: OfficeState): boolean {
  return state.kind === 'open' && !state.who.mustChangePassword;
}
