import { beforeEach, expect, test, vi } from 'vitest';
import type { SheetState } from '../../shared/ipc/office-messages.ts';
import { ok } from '../../shared/result.ts';

beforeEach(() => vi.resetModules());

async function openDesk(state: () => Promise<SheetState>) {
  vi.stubGlobal('window', { desk: { 'session.sheetState': async () => ok(await state()) } });
  const { useReminder } = await import('./reminder.ts');
  return useReminder.getState;
}

test('what is due, and whether an older sheet is kept, is what the office says', async () => {
  let state = { isDue: true, hasOlder: true };
  const reminder = await openDesk(async () => state);
  expect(reminder()).toMatchObject({ isDue: false, hasOlder: false });
  await reminder().look();
  expect(reminder()).toMatchObject({ isDue: true, hasOlder: true });
  state = { isDue: false, hasOlder: false };
  await reminder().look();
  expect(reminder()).toMatchObject(state);
});

test('an answer that comes after whoever asked has left is for nobody', async () => {
  const reminder = await openDesk(async () => ({ isDue: true, hasOlder: false }));
  const looking = reminder().look();
  reminder().forget();
  await looking;
  expect(reminder().isDue).toBe(false);
});
