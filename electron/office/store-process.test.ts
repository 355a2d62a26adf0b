import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { openStoreProcess } from './store-process.ts';

/** In the place of Electron's utility process, which unit tests do not have: it runs when the test says so. */
function startingProcess() {
  const posted: unknown[] = [];
  const killed: unknown[] = [];
  const child = Object.assign(new EventEmitter(), {
    pid: undefined,
    postMessage: (message: unknown) => void posted.push(message),
    kill: () => killed.push(true) > 0,
  });
  return { child, posted, killed };
}

test('what is said to the store before it runs is kept for it, in order', () => {
  const { child, posted } = startingProcess();
  const store = openStoreProcess(child);
  const start = { kind: 'start', folder: '/office', keyring: null } as const;
  store.post(start);
  store.post({ kind: 'call', number: 1, name: 'office.state', ask: undefined });
  expect(posted).toEqual([]);
  child.emit('spawn');
  store.post({ kind: 'close' });
  expect(posted).toMatchObject([start, { kind: 'call' }, { kind: 'close' }]);
});

test('who no longer listens hears nothing more', () => {
  const { child, killed } = startingProcess();
  const store = openStoreProcess(child);
  const heard: unknown[] = [];
  const stopListening = store.onMessage((message) => heard.push(message));
  const stopWaiting = store.onExit(() => heard.push('exit'));
  child.emit('message', 1);
  stopListening();
  stopWaiting();
  child.emit('message', 2);
  child.emit('exit');
  expect(heard).toEqual([1]);
  store.kill();
  expect(killed).toHaveLength(1);
});
