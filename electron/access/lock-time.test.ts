import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { sessionRuleOf } from '../../shared/access/session-decision.ts';
import { failed, ok } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';
import { LockTime } from './lock-time.ts';

test('the usual time holds until the school’s is known, and goes on where the store does not say', async () => {
  let minutes: number | null = 5;
  let changes = 0;
  const ask = (async () =>
    minutes === null ? failed(deskError('locked')) : ok({ minutes })) as unknown as StoreClient['ask'];
  const lockTime = new LockTime({ ask }, () => void (changes += 1));
  expect(lockTime.rule()).toEqual(sessionRuleOf(10));
  await lockTime.learn();
  await lockTime.learn();
  expect([lockTime.rule(), changes]).toEqual([sessionRuleOf(5), 1]);
  minutes = null;
  await lockTime.learn();
  expect(lockTime.rule()).toEqual(sessionRuleOf(5));
});
