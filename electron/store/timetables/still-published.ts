import type { SeenPublished, StillPublished } from '../../../shared/ipc/published-days.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findCardAnywhere } from './find-card.ts';
import { timetablesOfDocument, todayOf } from './stored-timetable.ts';
import { publishedVersions } from './versions.ts';

type Parts = Pick<OpenOffice, 'database' | 'records' | 'tools'>;

/** What is published of a document and holds today or will, the first days first; on the desk and in the bin alike. */
export function stillPublished(office: Parts, documentId: string): StillPublished[] {
  const { read } = office.database;
  const today = todayOf(office);
  const holding = timetablesOfDocument(read, documentId).flatMap((timetableId) => {
    // Of a card that is damaged nothing can be said, and its days still hold.
    const headings = findCardAnywhere(read, office.records, timetableId)?.published ?? [];
    return publishedVersions(read, timetableId)
      .filter(({ until }) => until === null || until >= today)
      .map(({ id, from, until }): StillPublished => {
        const heading = headings.find(({ versionId }) => versionId === id);
        const { class: group = null, teacher = null, title = null } = heading ?? {};
        return { timetableId, class: group, teacher, title, inForce: { from, until } };
      });
  });
  return holding.toSorted((one, other) => (one.inForce.from < other.inForce.from ? -1 : 1));
}

/** Whether all of that was shown, with the days it has now. What was shown and is over since is no matter. */
export function isAllSeen(published: readonly StillPublished[], seen: SeenPublished): boolean {
  return published.every(({ timetableId, inForce: { from, until } }) =>
    seen.some((one) => one.timetableId === timetableId && one.inForce.from === from && one.inForce.until === until),
  );
}
