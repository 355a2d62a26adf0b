import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('a step begins when the one before it has ended, also where that one failed', async () => {
  const order: string[] = [];
  const step = oneAtATime(async (name: string) => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    if (name === 'first') throw new Error('broken');
    return name;
  });
  const [first, second] = [step('first'), step('second')];
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe('second');
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
