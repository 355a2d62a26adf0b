import type { SearchableTimetable } from '../../electron/store/search/searchable-timetable.ts';
import type { InventedTimetable } from './invent-office.ts';

/** An invented timetable as the search is handed it. */
export function searchable({ timetableId, header, blocks }: InventedTimetable): SearchableTimetable {
  return { timetableId, header: Object.values(header).filter((text) => text !== null), blocks };
}
