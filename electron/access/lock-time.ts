import { lockMinutes, sessionRuleOf } from '../../shared/access/session-decision.ts';
import type { SessionRule } from '../../shared/access/session-decision.ts';
import type { StoreClient } from '../office/store-client.ts';

/** After how long the school wants its windows locked. Known once somebody is in; until then it is the usual time. */
export class LockTime {
  readonly #store: Pick<StoreClient, 'ask'>;
  readonly #onChanged: () => void;
  #minutes: number = lockMinutes.usual;

  constructor(store: Pick<StoreClient, 'ask'>, onChanged: () => void) {
    this.#store = store;
    this.#onChanged = onChanged;
  }

  readonly rule = (): SessionRule => sessionRuleOf(this.#minutes);

  /** Asks the store what holds now; where it does not say, what held before goes on. */
  async learn(): Promise<void> {
    const learnt = await this.#store.ask('settings.lockMinutes', undefined);
    if (!learnt.ok || learnt.value.minutes === this.#minutes) return;
    this.#minutes = learnt.value.minutes;
    this.#onChanged();
  }
}
