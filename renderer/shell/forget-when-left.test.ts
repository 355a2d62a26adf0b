import { expect, test, vi } from 'vitest';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { shownEntry } from '../activity/testing/shown-entry.ts';
import { buildContent, buildReadBlock } from '../../shared/versions/testing/build-timetable.ts';
import { createPretendDesk } from '../testing/pretend-desk.ts';
import { createPretendTimetables } from '../testing/pretend-timetables.ts';

const smith = { loginName: 'smith', password: 'violet heron by the canal', role: 'admin' } as const;
const row: DocumentRow = {
  ...{ documentId: '0'.repeat(36), name: 'Miss Example 3AB.pdf', bytes: 1, addedAt: 0, state: 'read' },
  ...{ progress: null, summary: null, problem: null, duplicateOf: null, inForce: null },
};
const binned: BinRow = {
  ...{ documentId: row.documentId, name: row.name, state: 'read', bytes: 1, addedBy: 'Miss Example', addedAt: 0 },
  ...{ binnedAt: 0, binnedBy: { name: 'Miss Example' }, isHeld: false, isSheetLost: false, goesAt: null },
  ...{ kind: 'class', class: 'Example', teacher: null, title: null, inForce: null },
};
const entry = shownEntry({ actorId: 'smith' }, { name: row.name });

test('nothing of the office stays in the window’s memory once it is locked', async () => {
  const locked = { kind: 'locked', keyring: 'kept' } as const;
  const documents = { documents: [row], activity: [entry], bin: [binned] };
  const pretend = createPretendDesk({ state: locked, accounts: [smith], ...documents });
  const content = buildContent([buildReadBlock({ title: 'Example' })]);
  const timetable = { row: { name: row.name, documentId: row.documentId, class: 'Example' }, content };
  const timetables = createPretendTimetables([timetable]);
  vi.stubGlobal('window', { desk: { ...pretend.desk, ...timetables.desk }, addEventListener: () => undefined });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const { useOffice } = await import('../office/office-store.ts');
  const { useIntake } = await import('../intake/intake-store.ts');
  const { useReview } = await import('../review/review-store.ts');
  const { useAccounts } = await import('../accounts/accounts-store.ts');
  const { useActivityLog } = await import('../activity/activity-store.ts');
  const { useSettings } = await import('../settings/settings-store.ts');
  const { useBackups } = await import('../settings/backups-store.ts');
  const { useBin } = await import('../bin/bin-store.ts');
  const { useErasing } = await import('../erasing/erasing-store.ts');
  const { useRemoving } = await import('../removing/removing-store.ts');
  const { usePersonSearch } = await import('../data-protection/person-store.ts');
  const { useDraft } = await import('../review/draft/draft-store.ts');
  const { useTimetables } = await import('../timetables/timetables-store.ts');
  const { useOpenedWeek, usePublished } = await import('../published/published-store.ts');
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
  await useBin.getState().look();
  await usePersonSearch.getState().find('Example');
  await useErasing.getState().erase({ ...binned, kind: 'document' });
  useShell.getState().review(row.documentId);
  await useReview.getState().open(row.documentId, 'draft');
  expect(useReview.getState().opened.state).toBe('ready');
  useDraft.getState().openDialog('approve');
  await useTimetables.getState().ask({ text: 'Example', state: null });
  expect(useTimetables.getState().shown?.rows).toHaveLength(1);
  await usePublished.getState().ask({ text: 'Example', state: null });
  await useOpenedWeek.getState().open('0'.repeat(36));
  await vi.waitFor(() => expect(useIntake.getState().rows).toEqual([row]));
  // Still on their way when the window locks.
  const removing = useRemoving.getState().remove({ ...row, isPublished: false });
  const listing = useAccounts.getState().list();
  const verifying = useActivityLog.getState().verify();
  const asking = useActivityLog.getState().begin();
  const finding = usePersonSearch.getState().find('Example');
  const takingBack = useBin.getState().takeBack(binned);

  pretend.push(locked);
  await Promise.all([removing, listing, verifying, asking, finding, takingBack]);
  const ofTimetables = [useReview, useDraft, useTimetables, usePublished, useOpenedWeek];
  const ofCare = [useSettings, useBackups, useBin, useErasing, useRemoving, usePersonSearch];
  const stores = [useIntake, ...ofTimetables, useAccounts, useActivityLog, ...ofCare, useShell, useOffice].map(
    (store) => store.getState(),
  );
  expect(JSON.stringify(stores.slice(0, -1))).not.toMatch(/Example|smith|0{36}/);
  expect(useIntake.getState()).toMatchObject({ rows: null, notices: [], news: [], samples: [] });
  expect(useDraft.getState()).toMatchObject({ dialog: null, said: null, editing: null });
  expect(useActivityLog.getState()).toMatchObject({ shown: null, people: [], check: null });
  expect(useOffice.getState().lastHere).toEqual({ displayName: 'smith', loginName: 'smith' });
});
