import { expect, test } from 'vitest';
import { closeBeforeQuitting } from './close-before-quitting.ts';

/** An app that is told to quit by the test; `seen` is what happened, in order. */
function appToClose(answer: 'closed' | 'ended' | 'throws') {
  let quit: (event: { preventDefault(): void }) => void = () => undefined;
  let closed: () => void = () => undefined;
  const seen: string[] = [];
  const tell = () => {
    let isPrevented = false;
    quit({ preventDefault: () => void (isPrevented = true) });
    if (!isPrevented) seen.push('quit');
  };
  const app = { on: (_: 'before-quit', listener: typeof quit) => void (quit = listener), quit: tell };
  closeBeforeQuitting(app, {
    before: async () => void seen.push('before'),
    close: async () => {
      seen.push('close');
      await new Promise<void>((resolve) => (closed = resolve));
      if (answer === 'throws') throw new Error('no store');
      return answer === 'closed';
    },
    after: async (wasClosed) => void seen.push(wasClosed ? 'after, closed' : 'after, ended'),
  });
  return { tell, seen, close: () => closed() };
}

test('the program quits when the store has closed, however often it is told to meanwhile', async () => {
  const { tell, seen, close } = appToClose('closed');
  for (let times = 0; times < 3; times += 1) tell();
  await expect.poll(() => seen).toEqual(['before', 'close']);
  tell();
  close();
  await expect.poll(() => seen).toEqual(['before', 'close', 'after, closed', 'quit']);
});

test('whether the store closed by itself is told on, and a store that could not be closed keeps nobody', async () => {
  const ended = appToClose('ended');
  ended.tell();
  await expect.poll(() => ended.seen).toContain('close');
  ended.close();
  await expect.poll(() => ended.seen).toEqual(['before', 'close', 'after, ended', 'quit']);

  const thrown = appToClose('throws');
  process.once('unhandledRejection', () => undefined);
  thrown.tell();
  await expect.poll(() => thrown.seen).toContain('close');
  thrown.close();
  await expect.poll(() => thrown.seen).toEqual(['before', 'close', 'quit']);
});
