import { beforeEach, expect, test, vi } from 'vitest';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
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
  (await officeStore()).setState({ state: { kind: 'locked', keyring: 'kept' } });
  await restore().goBack({ name: backup.name, password: 'x', code: null });
  restore().leave();
  expect(restore()).toMatchObject({ isUnderWay: true, refused: { code: 'presentNotKept' } });
});

const closed: [OfficeState, boolean][] = [
  [{ kind: 'opening' }, false],
  [{ kind: 'locked', keyring: 'kept', because: 'asked' }, false],
  [{ kind: 'locked', keyring: 'kept', because: 'idle' }, false],
  [{ kind: 'locked', keyring: 'kept', because: 'ended' }, false],
  [{ kind: 'locked', keyring: 'kept', because: 'stopped' }, true],
  [{ kind: 'locked', keyring: 'kept' }, true],
  [{ kind: 'trouble', trouble: 'in-use' }, true],
];

test.each(closed)('what came of a going back, the office being %o, is told at the door: %s', async (state, isTold) => {
  const restore = await openRestore(createPretendDesk({ backups: [backup] }));
  await restore().beginGoingBack();
  const office = await officeStore();
  const going = restore().goBack({ name: backup.name, password: 'x', code: null });
  restore().leave();
  // Until then the door says that it is being done.
  expect(restore()).toMatchObject({ isUnderWay: true, goesBack: true });
  office.setState({ state });
  await going;
  expect([restore().isUnderWay, restore().refused !== null]).toEqual([isTold, isTold]);
});

test('what is typed is forgotten with the rest', async () => {
  const restore = await openRestore(createPretendDesk({ backups: [backup] }));
  await restore().beginGoingBack();
  restore().setTyped(true);
  restore().end();
  expect(restore().isTyped).toBe(false);
});

async function officeStore() {
  const { useOffice } = await import('../office/office-store.ts');
  return useOffice;
}

test('where there are none, nothing is said until a folder is chosen, and then that there are none', async () => {
  const restore = await openRestore(createPretendDesk());
  expect(restore().found).toBeNull();
  await restore().choose();
  expect(restore().found).toMatchObject({ folder: '/backups', backups: [] });
  restore().end();
  expect(restore()).toMatchObject({ isUnderWay: false, found: null });
});
