import { expect, test } from 'vitest';
import { listenInTurns } from './listen-in-turns.ts';

/** Keeps the process busy for so many milliseconds, as checking a message does. */
function beBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('everything that is said arrives, in order, and other work has its turns in between', async () => {
  const heard: unknown[] = [];
  const heardAtTurns: number[] = [];
  await new Promise<void>((resolve) => {
    const tell = listenInTurns((message) => {
      beBusy(5);
      heard.push(message);
      if (message === 19) resolve();
    });
    for (let message = 0; message < 20; message += 1) tell(message);
    const work = (): void => {
      heardAtTurns.push(heard.length);
      if (heard.length < 20) setImmediate(work);
    };
    setImmediate(work);
  });
  expect(heard).toEqual(Array.from({ length: 20 }, (_none, at) => at));
  expect(new Set(heardAtTurns).size).toBeGreaterThan(5);
});

test('what is said while something is being heard is heard too', async () => {
  const heard: unknown[] = [];
  const tell = listenInTurns((message) => {
    heard.push(message);
    if (message === 'first') tell('second');
  });
  tell('first');
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['first', 'second']);
});
