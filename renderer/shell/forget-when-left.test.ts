import { expect, test, vi } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { shownEntry } from '../activity/testing/shown-entry.ts';
import { createPretendDesk } from '../testing/pretend-desk.ts';

const smith = { loginName: 'smith', password: 'violet heron by the canal', role: 'admin' } as const;
const row: DocumentRow = {
  ...{ documentId: '0'.repeat(36), name: 'Miss Example 3AB.pdf', bytes: 1, addedAt: 0, state: 'read' },
  ...{ progress: null, summary: null, problem: null, duplicateOf: null },
};
const entry = shownEntry({ actorId: 'smith' }, { name: row.name });

test('nothing of the office stays in the window’s memory once it is locked', async () => {
  const locked = { kind: 'locked', keyring: 'kept' } as const;
  const pretend = createPretendDesk({ state: locked, accounts: [smith], documents: [row], activity: [entry] });
  vi.stubGlobal('window', { desk: pretend.desk, addEventListener: () => undefined });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const { useOffice } = await import('../office/office-store.ts');
  const { useIntake } = await import('../intake/intake-store.ts');
  const { useReview } = await import('../review/review-store.ts');
  const { useAccounts } = await import('../accounts/accounts-store.ts');
  const { useActivityLog } = await import('../activity/activity-store.ts');
  const { useSettings } = await import('../settings/settings-store.ts');
  const { useBackups } = await import('../settings/backups-store.ts');
  const { useShell } = await import('./shell-store.ts');
  const { forgetWhenLeft } = await import('./forget-when-left.ts');
  forgetWhenLeft();
  useOffice.getState().begin();
  await useOffice.getState().signIn(smith);
  useIntake.getState().begin();
  await useAccounts.getState().list();
  await useActivityLog.getState().begin();
  await useSettings.getState().begin({ seeKeys: true });
  useBackups.getState().begin();
  await vi.waitFor(() => expect(useBackups.getState().state?.place).toBe('/backups'));
  expect(useActivityLog.getState().shown?.entries).toHaveLength(1);
  useShell.getState().review(row.documentId);
  await useReview.getState().open(row.documentId, 'reading');
  await vi.waitFor(() => expect(useIntake.getState().rows).toEqual([row]));
  // Still on their way when the window locks.
  const removing = useIntake.getState().remove(row);
  const listing = useAccounts.getState().list();
  const verifying = useActivityLog.getState().verify();
  const asking = useActivityLog.getState().begin();

  pretend.push(locked);
  await Promise.all([removing, listing, verifying, asking]);
  const stores = [useIntake, useReview, useAccounts, useActivityLog, useSettings, useBackups, useShell, useOffice].map(
    (store) => store.getState(),
  );
  expect(JSON.stringify(stores.slice(0, -1))).not.toMatch(/Example|smith|0{36}/);
  expect(useIntake.getState()).toMatchObject({ rows: null, notices: [], news: [], samples: [] });
  expect(useActivityLog.getState()).toMatchObject({ shown: null, people: [], check: null });
  expect(useOffice.getState().lastHere).toBe('smith');
});
