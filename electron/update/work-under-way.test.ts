import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import type { StoreCall } from '../store/process/store-contract.ts';
import { WorkUnderWay } from './work-under-way.ts';

function workOver({ asked = [] as StoreCall[], backup = false, answers = true } = {}) {
  const store = {
    isAsked: (name: StoreCall) => asked.includes(name),
    isAskedAnything: () => asked.length > 0,
    ask: (): Promise<never> => {
      if (!answers) return new Promise(() => undefined);
      return Promise.resolve(ok({ isRunning: backup }) as never);
    },
  };
  return new WorkUnderWay(store);
}

test('an office in which nobody does anything stands in nobody’s way', async () => {
  expect(await workOver().list()).toEqual([]);
});

test('what is typed in any window and not saved is under way until it is saved or the window has gone', async () => {
  const work = workOver();
  work.windowSays(1, true);
  work.windowSays(2, true);
  work.windowSays(1, false);
  expect(await work.list()).toEqual(['unsaved']);
  work.forgetWindow(2);
  expect(await work.list()).toEqual([]);
});

test('a document is being read from its beginning to its end, whichever it is', async () => {
  const work = workOver();
  let [end, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const read = work.whileReading(
    (isGood: boolean) => new Promise<void>((resolve, reject) => (isGood ? (end = resolve) : (fail = reject))),
  );
  const [good, bad] = [read(true), read(false)];
  expect(await work.list()).toEqual(['reading']);
  end();
  await good;
  expect(await work.list()).toEqual(['reading']);
  fail(new Error('died'));
  await expect(bad).rejects.toThrow('died');
  expect(await work.list()).toEqual([]);
});

test('a backup, a restore and anything else that the store is at are under way', async () => {
  expect(await workOver({ backup: true }).list()).toEqual(['backup']);
  expect(await workOver({ asked: ['restore.goBack'] }).list()).toEqual(['restoring']);
  expect(await workOver({ asked: ['restore.begin'] }).list()).toEqual(['restoring']);
  expect(await workOver({ asked: ['keys.rotate'] }).list()).toEqual(['saving']);
});

test('a store that does not say what it is at is at something; one that cannot be asked is at nothing', async () => {
  expect(await workOver({ answers: false }).list(20)).toEqual(['saving']);
  const work = new WorkUnderWay({
    isAsked: () => false,
    isAskedAnything: () => false,
    ask: () => Promise.resolve(failed(deskError('storeDied'))),
  });
  expect(await work.list()).toEqual([]);
});
