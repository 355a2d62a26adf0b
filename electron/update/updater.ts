import { deskError } from '../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../shared/desk-error.ts';
import type { UpdateOffer, UpdateState } from '../../shared/ipc/update-messages.ts';
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Logger } from '../log/logger.ts';
import type { FoundUpdate, ReadyUpdate } from './look-for-update.ts';
import type { UpdateFailure } from './update-failure.ts';
import type { UpdateMemory } from './update-memory.ts';
import { decideAtTheEnd, inTheWay, mayLook, waitBeforeLook } from './update-policy.ts';
import type { MayLook, UnderWay } from './update-policy.ts';

type Parts = {
  readonly policy: PolicyInForce;
  /** The version that runs. */
  readonly running: string;
  readonly feed: string | null;
  readonly isSelfUpdating: boolean;
  readonly memory: UpdateMemory;
  /** Asks a feed for a newer version. */
  readonly look: (feed: string) => Promise<Result<FoundUpdate | null, UpdateFailure>>;
  readonly underWay: () => Promise<readonly UnderWay[]>;
  /** Tells the program to end, as closing its last window does. */
  readonly quit: () => void;
  readonly onChanged: () => void;
  readonly now: () => number;
  readonly chance: () => number;
  readonly later: (step: () => void, milliseconds: number) => { unref?(): void };
  readonly log: Logger;
};

const inTheWayCodes: Readonly<Record<UnderWay, DeskErrorCode>> = {
  unsaved: 'updateUnsaved',
  restoring: 'updateRestoring',
  backup: 'updateBackup',
  reading: 'updateReading',
  saving: 'updateSaving',
};

/**
 * Looks for newer versions now and then, fetches them behind people's backs and puts them in place when the program has
 * closed. What it may do, and when, is decided in update-policy.ts.
 */
export class Updater {
  readonly #parts: Parts;
  #stage: 'idle' | 'looking' | 'downloading' = 'idle';
  #found: string | null = null;
  #ready: ReadyUpdate | null = null;
  #outcome: UpdateState['outcome'] = null;
  #startsAgain = false;
  #underWayAtEnd: readonly UnderWay[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** From now on it is looked by itself. */
  begin(): void {
    const { memory, now, chance, later } = this.#parts;
    const { lastLooked, failures } = memory.read();
    const wait = waitBeforeLook({ now: now(), lastLooked, failures, chance: chance() });
    later(() => void this.#look().then(() => this.begin()), wait).unref?.();
  }

  offer(): UpdateOffer {
    return { ready: this.#ready?.version ?? null };
  }

  state(): UpdateState {
    const { policy, running, memory } = this.#parts;
    const { isChosen, lastLooked } = memory.read();
    const may = this.#mayLook();
    return {
      ...{ running, lastLooked, isOn: (policy.updates ?? (isChosen ? 'on' : 'off')) === 'on' },
      hindrance: may === 'no-feed' || may === 'not-by-itself' ? may : null,
      isSettled: policy.updates !== null,
      stage: this.#stage === 'idle' && this.#ready !== null ? 'ready' : this.#stage,
      found: this.#found ?? this.#ready?.version ?? null,
      outcome: this.#outcome,
    };
  }

  /** Switches it on or off, unless the school's IT has. */
  choose(isOn: boolean): Result<undefined, DeskError> {
    const { policy, memory, onChanged } = this.#parts;
    if (policy.updates !== null) return failed(deskError('settledByPolicy'));
    if (!memory.keep({ ...memory.read(), isChosen: isOn })) return failed(deskError('diskFailed'));
    if (!isOn) this.#ready = null;
    onChanged();
    return ok(undefined);
  }

  /** Looks at once. What comes of it, failures too, is to be seen from the state. */
  lookNow(): Result<undefined, DeskError> {
    if (this.#mayLook() !== 'yes') return failed(deskError('notAllowed'));
    void this.#look();
    return ok(undefined);
  }

  /** Ends the program and starts it again as the version that is ready, unless something is under way. */
  async restart(): Promise<Result<undefined, DeskError>> {
    if (this.#ready === null || this.#mayLook() !== 'yes') return failed(deskError('notFound'));
    const hindrance = inTheWay(await this.#parts.underWay());
    if (hindrance !== null) return failed(deskError(inTheWayCodes[hindrance]));
    this.#startsAgain = true;
    this.#parts.quit();
    return ok(undefined);
  }

  /** Somebody told the program to end; what is under way now is seen before everything is closed. */
  async beforeClosing(): Promise<void> {
    if (this.#ready !== null) this.#underWayAtEnd = await this.#parts.underWay();
  }

  /** Everything is closed but the windows; `wasClosed`: the store ended by itself, with everything in its file. */
  async whenClosed(wasClosed: boolean): Promise<void> {
    const { log } = this.#parts;
    const ready = this.#ready;
    const what = { mayLook: this.#mayLook(), isReady: ready !== null, underWay: this.#underWayAtEnd, wasClosed };
    const decision = decideAtTheEnd(what);
    if (ready === null || decision !== 'install') {
      if (decision !== 'nothing-ready') log.info('update waits', { reason: decision });
      return;
    }
    log.info('update handed over', { version: ready.version });
    await ready.install(this.#startsAgain);
  }

  #mayLook(): MayLook {
    const { policy, feed, isSelfUpdating, memory } = this.#parts;
    return mayLook({ policy, feed, isSelfUpdating, isChosen: memory.read().isChosen });
  }

  async #look(): Promise<void> {
    const { feed } = this.#parts;
    if (feed === null || this.#mayLook() !== 'yes' || this.#stage !== 'idle') return;
    this.#become('looking');
    const found = await this.#parts.look(feed);
    if (!found.ok) return this.#end(found.error);
    if (found.value === null) return this.#end('newest');
    if (found.value.version === this.#ready?.version) return this.#end('found');
    await this.#download(found.value);
  }

  async #download(update: FoundUpdate): Promise<void> {
    // What was ready before lies where the newer one is going to.
    this.#ready = null;
    this.#found = update.version;
    this.#become('downloading');
    const downloaded = await update.download();
    if (!downloaded.ok) return this.#end(downloaded.error);
    // Switched off while it was coming: it is not offered.
    if (this.#mayLook() === 'yes') this.#ready = downloaded.value;
    this.#end('found');
  }

  #become(stage: 'looking' | 'downloading'): void {
    this.#stage = stage;
    this.#parts.onChanged();
  }

  #end(outcome: UpdateFailure | 'newest' | 'found'): void {
    const { memory, now, log, onChanged } = this.#parts;
    const hasFailed = outcome !== 'newest' && outcome !== 'found';
    const remembered = memory.read();
    memory.keep({ ...remembered, lastLooked: now(), failures: hasFailed ? remembered.failures + 1 : 0 });
    if (hasFailed) log.warn('update not taken', { reason: outcome });
    this.#stage = 'idle';
    this.#found = null;
    this.#outcome = outcome;
    onChanged();
  }
}
