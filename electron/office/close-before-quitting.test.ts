import { expect, test } from 'vitest';
import { closeBeforeQuitting } from './close-before-quitting.ts';

test('the program quits when the store has closed, however often it is told to meanwhile', async () => {
  let quit: (event: { preventDefault(): void }) => void = () => undefined;
  let closed: () => void = () => undefined;
  const seen = { closes: 0, quits: 0 };
  const tell = () => {
    let isPrevented = false;
    quit({ preventDefault: () => void (isPrevented = true) });
    if (!isPrevented) seen.quits += 1;
  };
  const app = { on: (_: 'before-quit', listener: typeof quit) => void (quit = listener), quit: tell };
  const close = async () => {
    seen.closes += 1;
    await new Promise<void>((resolve) => (closed = resolve));
  };
  closeBeforeQuitting(app, { close });
  for (let times = 0; times < 3; times += 1) tell();
  expect(seen).toEqual({ closes: 1, quits: 0 });
  closed();
  await expect.poll(() => seen).toEqual({ closes: 1, quits: 1 });
});
