import { expect, test } from 'vitest';
import type { Moment } from './moment.ts';
import { decideSignIn, settleSignIn } from './sign-in-decision.ts';
import type { TriesKept } from './sign-in-decision.ts';

/** A computer with its accounts: tries a password for somebody, waiting as long as it must. */
function openComputer() {
  let now: Moment = { wall: 0, steady: 0, run: 'one' };
  let device: TriesKept['device'] = null;
  const accounts = new Map<string, TriesKept['account']>();
  const keep = (name: string, tries: TriesKept) => {
    accounts.set(name, tries.account);
    device = tries.device;
  };
  const kept = (name: string): TriesKept => ({ account: accounts.get(name) ?? null, device });
  const begin = (name: string) => {
    const decision = decideSignIn(kept(name), now);
    keep(name, decision.tries);
    return decision;
  };
  const tryOnce = (name: string, isRight: boolean) => {
    const decision = begin(name);
    if (decision.kind === 'wait') return decision;
    const outcome = settleSignIn(kept(name), isRight, now);
    keep(name, outcome.tries);
    return outcome;
  };
  const wait = (milliseconds: number) => {
    now = { ...now, wall: now.wall + milliseconds, steady: now.steady + milliseconds };
  };
  return { begin, tryOnce, wait, kept };
}

function guess(computer: ReturnType<typeof openComputer>, name: string, times: number) {
  for (let done = 0; done < times;) {
    const answer = computer.tryOnce(name, false);
    if (answer.kind === 'wait') computer.wait(answer.milliseconds);
    else done += 1;
  }
}

test('the right password after a few wrong ones clears what was counted', () => {
  const computer = openComputer();
  guess(computer, 'joynes', 3);
  expect(computer.tryOnce('joynes', true).kind).toBe('right');
  expect(computer.kept('joynes')).toEqual({ account: null, device: null });
});

test('who has to wait is told how long, and even the right password is not tried before', () => {
  const computer = openComputer();
  guess(computer, 'joynes', 4);
  expect(computer.tryOnce('joynes', false)).toMatchObject({ kind: 'wrong', wait: 30_000 });
  computer.wait(29_000);
  expect(computer.tryOnce('joynes', true)).toMatchObject({ kind: 'wait', milliseconds: 1000 });
  computer.wait(1000);
  expect(computer.tryOnce('joynes', true).kind).toBe('right');
});

test('ending the program while a password is being tried, or trying many at once, counts all the same', () => {
  const computer = openComputer();
  const begun = Array.from({ length: 20 }, () => computer.begin('joynes').kind);
  expect(begun.filter((kind) => kind === 'try')).toHaveLength(5);
});

test('guessing at one name after the other is slowed by the computer', () => {
  const computer = openComputer();
  for (let pupil = 0; pupil < 21; pupil += 1) computer.tryOnce(`pupil ${pupil}`, false);
  expect(computer.tryOnce('pupil 30', false)).toMatchObject({ kind: 'wait', milliseconds: 10_000 });
});

test('who guesses at others does not clear the computer by signing in as oneself', () => {
  const computer = openComputer();
  for (let pupil = 0; pupil < 15; pupil += 1) computer.tryOnce(`pupil ${pupil}`, false);
  expect(computer.tryOnce('guesser', true).kind).toBe('right');
  expect(computer.kept('guesser').device?.count).toBe(15);
});
