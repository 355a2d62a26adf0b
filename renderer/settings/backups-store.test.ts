import { expect, test, vi } from 'vitest';
import { createPretendDesk, PRETEND_BACKUPS } from '../testing/pretend-desk.ts';

test('that a backup is made is said when it is done, and not of one that came to nothing', async () => {
  const pretend = createPretendDesk();
  vi.stubGlobal('window', { desk: pretend.desk });
  const { useBackups } = await import('./backups-store.ts');
  const stop = useBackups.getState().begin();
  await vi.waitFor(() => expect(useBackups.getState().state).toEqual(PRETEND_BACKUPS));
  expect(useBackups.getState().wasMade).toBe(false);

  pretend.pushBackups({ ...PRETEND_BACKUPS, running: 0.5 });
  expect(useBackups.getState().wasMade).toBe(false);
  pretend.pushBackups({ ...PRETEND_BACKUPS, lastMade: 1 });
  expect(useBackups.getState().wasMade).toBe(true);

  pretend.pushBackups({ ...PRETEND_BACKUPS, running: 0.1 });
  pretend.pushBackups({ ...PRETEND_BACKUPS, problem: { code: 'place-missing', since: 1 } });
  expect(useBackups.getState().wasMade).toBe(false);
  stop();
});
