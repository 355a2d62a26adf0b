import type { ActivityDetails, ActivityEntry } from '../../../shared/activity/activity-entry.ts';
import type { ShownEntry } from '../shown-entries.ts';

const none = '0'.repeat(64);

/** An entry as the back room answers it: a document that Smith imported, unless said otherwise. */
export function shownEntry(entry: Partial<ActivityEntry>, details: ActivityDetails | null = {}): ShownEntry {
  return {
    entry: {
      ...{ number: 1, at: 0, code: 'document.imported', actorId: 'smith', subject: { kind: 'document', id: 'week' } },
      ...{ previous: none, commitment: none, hash: none },
      ...entry,
    },
    details,
  };
}
