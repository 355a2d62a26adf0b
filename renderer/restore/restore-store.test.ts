import { beforeEach, expect, test, vi } from 'vitest';
import { createPretendDesk } from '../testing/pretend-desk.ts';

const backup = {
  ...{ name: 'timetable-desk-backup-0001-2026-11-23', state: 'good' as const },
  about: { madeAt: 0, documents: 2, timetables: 1 },
};

beforeEach(() => vi.resetModules());

async function openRestore(pretend: ReturnType<typeof createPretendDesk>) {
  vi.stubGlobal('window', { desk: pretend.desk });
  const { useRestore } = await import('./restore-store.ts');
  await useRestore.getState().begin();
  return useRestore.getState;
}

test('backups in the usual folder are offered at once', async () => {
  const restore = await openRestore(createPretendDesk({ backups: [backup] }));
  expect(restore()).toMatchObject({ isUnderWay: true, isLooking: false, found: { backups: [backup] } });
});

test('who leaves in the middle of going back finds nothing of it at the door', async () => {
  const restore = await openRestore(createPretendDesk({ backups: [backup] }));
  await restore().beginGoingBack();
  expect(restore()).toMatchObject({ isUnderWay: true, goesBack: true, found: { backups: [backup] } });
  restore().leave();
  expect(restore()).toMatchObject({ isUnderWay: false, found: null });
});

test('a restore from the door goes on when somebody leaves, and a going back that ended at the door says why', async () => {
  const restore = await openRestore(createPretendDesk({ backups: [backup] }));
  restore().leave();
  expect(restore().isUnderWay).toBe(true);
  await restore().beginGoingBack();
  await restore().goBack({ name: backup.name, password: 'x', code: null });
  restore().leave();
  expect(restore()).toMatchObject({ isUnderWay: true, refused: { code: 'presentNotKept' } });
});

test('where there are none, nothing is said until a folder is chosen, and then that there are none', async () => {
  const restore = await openRestore(createPretendDesk());
  expect(restore().found).toBeNull();
  await restore().choose();
  expect(restore().found).toMatchObject({ folder: '/backups', backups: [] });
  restore().end();
  expect(restore()).toMatchObject({ isUnderWay: false, found: null });
});
