import { expect, test, vi } from 'vitest';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { shownEntry } from '../activity/testing/shown-entry.ts';
import { createPretendDesk } from '../testing/pretend-desk.ts';

const smith = { loginName: 'smith', password: 'violet heron by the canal', role: 'admin' } as const;
const row: DocumentRow = {
  ...{ documentId: '0'.repeat(36), name: 'Miss Example 3AB.pdf', bytes: 1, addedAt: 0, state: 'read' },
  ...{ progress: null, summary: null, problem: null, duplicateOf: null },
};
const binned: BinRow = {
  ...{ documentId: row.documentId, name: row.name, state: 'read', bytes: 1, addedBy: 'Miss Example', addedAt: 0 },
  ...{ binnedAt: 0, isHeld: false, goesAt: null, copies: 0 },
};
const entry = shownEntry({ actorId: 'smith' }, { name: row.name });

test('nothing of the office stays in the window’s memory once it is locked', async () => {
  const locked = { kind: 'locked', keyring: 'kept' } as const;
  const pretend = createPretendDesk({
    state: locked,
    accounts: [smith],
    documents: [row],
    activity: [entry],
    bin: [binned],
  });
  vi.stubGlobal('window', { desk: pretend.desk, addEventListener: () => undefined });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const { useOffice } = await import('../office/office-store.ts');
  const { useIntake } = await import('../intake/intake-store.ts');
  const { useReview } = await import('../review/review-store.ts');
  const { useAccounts } = await import('../accounts/accounts-store.ts');
  const { useActivityLog } = await import('../activity/activity-store.ts');
  const { useBin } = await import('../bin/bin-store.ts');
  const { useErasing } = await import('../erasing/erasing-store.ts');
  const { usePersonSearch } = await import('../data-protection/person-store.ts');
  const { useShell } = await import('./shell-store.ts');
  const { forgetWhenLeft } = await import('./forget-when-left.ts');
  forgetWhenLeft();
  useOffice.getState().begin();
  await useOffice.getState().signIn(smith);
  useIntake.getState().begin();
  await useAccounts.getState().list();
  await useActivityLog.getState().begin();
  expect(useActivityLog.getState().shown?.entries).toHaveLength(1);
  await useBin.getState().look();
  await usePersonSearch.getState().find('Example');
  await useErasing.getState().erase({ kind: 'document', ...binned });
  useShell.getState().review(row.documentId);
  await useReview.getState().open(row.documentId);
  await vi.waitFor(() => expect(useIntake.getState().rows).toEqual([row]));
  // Still on their way when the window locks.
  const removing = useIntake.getState().remove(row);
  const listing = useAccounts.getState().list();
  const verifying = useActivityLog.getState().verify();
  const asking = useActivityLog.getState().begin();
  const finding = usePersonSearch.getState().find('Example');
  const takingBack = useBin.getState().takeBack(binned);

  pretend.push(locked);
  await Promise.all([removing, listing, verifying, asking, finding, takingBack]);
  const ofPrivacy = [useBin, useErasing, usePersonSearch];
  const stores = [useIntake, useReview, useAccounts, useActivityLog, ...ofPrivacy, useShell, useOffice].map((store) =>
    store.getState(),
  );
  expect(JSON.stringify(stores.slice(0, -1))).not.toMatch(/Example|smith|0{36}/);
  expect(useIntake.getState()).toMatchObject({ rows: null, notices: [], news: [], samples: [] });
  expect(useActivityLog.getState()).toMatchObject({ shown: null, people: [], check: null });
  expect(useOffice.getState().lastHere).toBe('smith');
});
