import { beforeEach, expect, test, vi } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { BackupRow, RepairView } from '../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../shared/result.ts';

const view: RepairView = { damage: 'inside', folder: '/office', sound: null };
const saved = { saved: { documents: 2, timetables: 1, accounts: 1, isAll: false }, setAside: '/office/damaged' };
const backup = (name: string, state: BackupRow['state']): BackupRow => ({ name, state, about: null });

beforeEach(() => vi.resetModules());

async function openRepair(given: { readonly backups?: readonly BackupRow[]; readonly breaks?: boolean } = {}) {
  const refused = failed(deskError('nothingSound'));
  const desk = {
    'repair.look': async () => (given.breaks === true ? refused : ok(view)),
    'restore.usual': async () => ok({ folder: '/backups', backups: given.backups ?? [], hasKeyring: true }),
    'repair.saveSound': async () => (given.breaks === true ? refused : ok(saved)),
    'repair.openWithoutJournal': async () => ok(undefined),
    'repair.showFolder': async () => ok(undefined),
  };
  vi.stubGlobal('window', { desk });
  const { useRepair } = await import('./repair-store.ts');
  return useRepair.getState;
}

test('the newest backup that can be restored is named, not a damaged one before it', async () => {
  const repair = await openRepair({ backups: [backup('0003', 'damaged'), backup('0002', 'good')] });
  await repair().look();
  expect(repair()).toMatchObject({ view, newest: { name: '0002' }, problem: null });
});

test('what was taken over is told until it was read, though the office is there again by then', async () => {
  const repair = await openRepair();
  await repair().look();
  await repair().saveSound();
  expect(repair()).toMatchObject({ saved, isBusy: false });
  repair().end();
  expect(repair()).toMatchObject({ saved: null, view: null });
});

test('where too little can be read nothing is said to be taken over, and why is told', async () => {
  const repair = await openRepair({ breaks: true });
  await repair().saveSound();
  expect(repair()).toMatchObject({ saved: null, isBusy: false, problem: { code: 'nothingSound' } });
});

test('once it is opened without its last changes, what was found before is over', async () => {
  const repair = await openRepair({ backups: [backup('0001', 'good')] });
  await repair().look();
  await repair().openWithoutJournal();
  expect(repair()).toMatchObject({ view: null, newest: null, isBusy: false });
});
