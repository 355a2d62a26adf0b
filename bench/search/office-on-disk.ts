import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchableTimetable } from '../../electron/store/search/searchable-timetable.ts';
import { inventOffice } from '../store/invent-office.ts';
import type { InventedTimetable } from '../store/invent-office.ts';
import { searchable } from '../store/searchable.ts';

const TIMETABLES = 20_000;
/** Every so manieth stays in memory, to ask for. */
const KEPT_EACH = 100;

/** The office as JSON in a file, so that what is in memory is what the search put there. */
export type OfficeOnDisk = {
  readonly timetableIds: readonly string[];
  readonly blocks: number;
  readonly some: readonly InventedTimetable[];
  readonly read: (timetableId: string) => SearchableTimetable | null;
  readonly close: () => void;
};

export function writeOffice(): OfficeOnDisk {
  const path = join(tmpdir(), `search-bench-${process.pid}.json`);
  const file = openSync(path, 'w+');
  const places = new Map<string, { readonly at: number; readonly bytes: number }>();
  const some: InventedTimetable[] = [];
  let [at, blocks] = [0, 0];
  for (const timetable of inventOffice(1, TIMETABLES)) {
    const bytes = writeSync(file, JSON.stringify(searchable(timetable)));
    places.set(timetable.timetableId, { at, bytes });
    if (places.size % KEPT_EACH === 0) some.push(timetable);
    at += bytes;
    blocks += timetable.blocks.length;
  }
  return {
    timetableIds: [...places.keys()],
    blocks,
    some,
    read: (timetableId) => {
      const place = places.get(timetableId);
      if (!place) return null;
      const bytes = Buffer.alloc(place.bytes);
      readSync(file, bytes, 0, place.bytes, place.at);
      return JSON.parse(bytes.toString('utf8')) as SearchableTimetable;
    },
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
