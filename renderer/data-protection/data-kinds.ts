import type { Action } from '../../shared/access/actions.ts';
import type { DataCounts } from '../../shared/ipc/data-protection-messages.ts';

export type KindOfData =
  | 'documents'
  | 'readings'
  | 'timetables'
  | 'notes'
  | 'accounts'
  | 'activity'
  | 'settings'
  | 'keys'
  | 'erasures'
  | 'backups'
  | 'former'
  | 'log';
type Keeps =
  | 'documents'
  | 'office'
  | 'withThem'
  | 'withDocument'
  | 'untilErased'
  | 'activity'
  | 'forGood'
  | 'backups'
  | 'former'
  | 'log';

/** A line of the data map: what it is, how much, how long, and by which action somebody gets to see it. */
export type DataKind = {
  readonly kind: KindOfData;
  readonly keeps: Keeps;
  /** Who may do this sees it; null: names nobody and is shown to nobody. */
  readonly seenBy: Action | null;
  readonly count: (counts: DataCounts) => number | null;
};

/** Everything that is kept, in the order of how much it says about people. A new table belongs into one of these. */
export const dataKinds: readonly DataKind[] = [
  {
    ...{ kind: 'documents', keeps: 'documents', seenBy: 'documents.read' },
    count: ({ documents, documentsInBin }) => documents + documentsInBin,
  },
  { kind: 'readings', keeps: 'withDocument', seenBy: 'documents.read', count: ({ readings }) => readings },
  {
    kind: 'timetables',
    keeps: 'withDocument',
    seenBy: 'timetables.view-published',
    count: ({ timetables }) => timetables,
  },
  { kind: 'notes', keeps: 'withDocument', seenBy: 'documents.note-legal-basis', count: ({ notes }) => notes },
  { kind: 'accounts', keeps: 'untilErased', seenBy: 'accounts.view', count: ({ accounts }) => accounts },
  { kind: 'activity', keeps: 'activity', seenBy: 'activity.view', count: ({ activity }) => activity },
  { kind: 'settings', keeps: 'office', seenBy: 'settings.view-school', count: () => null },
  { kind: 'keys', keeps: 'withThem', seenBy: null, count: () => null },
  { kind: 'backups', keeps: 'backups', seenBy: 'backup.view', count: () => null },
  { kind: 'former', keeps: 'former', seenBy: 'backup.view', count: () => null },
  { kind: 'erasures', keeps: 'forGood', seenBy: null, count: ({ erasures }) => erasures },
  { kind: 'log', keeps: 'log', seenBy: 'diagnostics.export', count: () => null },
];
