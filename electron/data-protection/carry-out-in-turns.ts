import type { DeskError } from '../../shared/desk-error.ts';
import type { CarriedOut, RetentionStep } from '../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';

/** A tenth of a second's work for the store, so that whoever saves meanwhile does not wait for all of it. */
const STEPS_AT_ONCE = 40;

/** Carries out what is due, some at a time. Each part is whole: a crash or a lock in between leaves the rest for the next time. */
export async function carryOutInTurns(
  store: Pick<StoreClient, 'ask'>,
  steps: readonly RetentionStep[],
  { byItself }: { readonly byItself: boolean },
): Promise<Result<CarriedOut, DeskError>> {
  let [binned, erased] = [0, 0];
  for (let from = 0; from < steps.length; from += STEPS_AT_ONCE) {
    const some = steps.slice(from, from + STEPS_AT_ONCE);
    const done = await store.ask('retention.carryOut', { steps: some, byItself });
    if (!done.ok) return done;
    binned += done.value.binned;
    erased += done.value.erased;
  }
  return ok({ binned, erased });
}

/** What an admin has switched on: once a day, when somebody has come in. Answers whether anything went. */
export async function carryOutByItself(store: Pick<StoreClient, 'ask'>): Promise<Result<boolean, DeskError>> {
  const due = await store.ask('retention.dueByItself', undefined);
  if (!due.ok) return due;
  const done = await carryOutInTurns(store, due.value.steps, { byItself: true });
  return done.ok ? ok(done.value.binned + done.value.erased > 0) : done;
}
