import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { RetentionStep } from '../../shared/ipc/data-protection-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';
import { carryOutByItself, carryOutInTurns } from './carry-out-in-turns.ts';

const steps = (count: number): RetentionStep[] =>
  Array.from({ length: count }, (_, at) => ({
    documentId: String(at).padStart(36, '0'),
    step: at % 2 ? 'bin' : 'erase',
  }));

/** A store that carries out what it is asked, until it is locked. */
function storeWith({ due = 0, lockedAfter = Number.MAX_SAFE_INTEGER }) {
  const asked: { readonly steps: readonly RetentionStep[]; readonly byItself: boolean }[] = [];
  const ask = async (name: string, given: never) => {
    if (name === 'retention.dueByItself') return ok({ steps: steps(due) });
    if (asked.length === lockedAfter) return failed(deskError('locked'));
    asked.push(given);
    const part: readonly RetentionStep[] = asked.at(-1)?.steps ?? [];
    return ok({
      binned: part.filter(({ step }) => step === 'bin').length,
      erased: part.filter(({ step }) => step === 'erase').length,
    });
  };
  return { store: { ask: ask as unknown as StoreClient['ask'] }, asked };
}

test('what is due goes some at a time, each once, and is counted', async () => {
  const { store, asked } = storeWith({});
  expect(await carryOutInTurns(store, steps(101), { byItself: false })).toEqual(ok({ binned: 50, erased: 51 }));
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.flatMap((part) => part.steps)).toEqual(steps(101));
  expect(asked.every(({ byItself }) => !byItself)).toBe(true);
});

test('a lock in between leaves the rest, and says so', async () => {
  const { store, asked } = storeWith({ lockedAfter: 1 });
  expect(await carryOutInTurns(store, steps(101), { byItself: false })).toMatchObject({ error: { code: 'locked' } });
  expect(asked).toHaveLength(1);
});

test('by itself nothing is asked for where nothing is due', async () => {
  const idle = storeWith({});
  expect([await carryOutByItself(idle.store), idle.asked]).toEqual([ok(false), []]);
  const busy = storeWith({ due: 3 });
  expect(await carryOutByItself(busy.store)).toEqual(ok(true));
  expect(busy.asked).toMatchObject([{ byItself: true }]);
});
