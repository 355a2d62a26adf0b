import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { openUtilityProcessPort } from './utility-process-port.ts';

/**
 * In the place of Electron's utility process, which unit tests do not have: a real process whose id becomes known only
 * when the test says so, and whose polite `kill()` does nothing, as with a process that is still starting.
 */
function startingProcess() {
  const real = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const posted: unknown[] = [];
  let pid: number | undefined;
  const child = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => void posted.push(message),
    kill: () => false,
  });
  Object.defineProperty(child, 'pid', { get: () => pid });
  real.once('exit', () => child.emit('exit'));
  const run = (): void => {
    pid = real.pid;
    child.emit('spawn');
  };
  return { child: child as typeof child & { readonly pid: number | undefined }, real, posted, run };
}

test('a reader that is ended before it runs is ended as soon as it does, and is told nothing', async () => {
  const { child, real, posted, run } = startingProcess();
  const port = openUtilityProcessPort(child);
  port.post({ kind: 'cancel', job: 1 });
  port.kill();
  const ended = once(real, 'exit');
  run();
  expect((await ended)[1]).toBe('SIGKILL');
  expect(posted).toEqual([]);
});

test('what is said to a reader before it runs is kept for it', () => {
  const { child, real, posted, run } = startingProcess();
  const port = openUtilityProcessPort(child);
  port.post({ kind: 'cancel', job: 1 });
  expect(posted).toEqual([]);
  run();
  expect(posted).toEqual([{ kind: 'cancel', job: 1 }]);
  real.kill('SIGKILL');
});
