import { DatabaseDisaster } from '../database/database-disaster.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { usualPace } from '../search/timetable-search.ts';
import { workInSlices } from '../search/work-in-slices.ts';
import { makeMissingTimetables } from './missing-timetables.ts';
import { OpenTimetables } from './open-timetables.ts';
import { packWords, searchableOf } from './packed-words.ts';
import { contentInForce } from './published-timetables.ts';
import { settleDates } from './settle-dates.ts';
import { todayOf } from './stored-timetable.ts';

/** Somebody signed in: what is in memory of timetables, for them, and empty until `startTimetables`. */
export function enterTimetables(office: Omit<OpenOffice, 'timetables'>, tell: (known: number) => void): OpenTimetables {
  return new OpenTimetables({
    ...{ read: office.database.read, records: office.records, actor: office.actor, tell },
    readPublished(timetableId, { name }) {
      const content = contentInForce(office, timetableId, todayOf(office));
      return content === null ? null : searchableOf(timetableId, packWords(name, content));
    },
  });
}

/**
 * What goes on in the background from then on: the search fills itself, then what was read before there were timetables gets
 * one, then the versions that are over are looked for.
 * Gives way to everybody who asks for something. To be called once for each sitting.
 */
export async function startTimetables(office: OpenOffice): Promise<void> {
  if (office.timetables.closed.aborted) return;
  await untilClosed(office.timetables.fill());
  await untilClosed(workInSlices(makeMissingTimetables(office), usualPace, office.timetables.closed));
  await settleToday(office);
}

/** Days go by while an office stands open: behind whoever asks first on a new one. */
export function settleNewDay(office: OpenOffice): void {
  const { settledOn } = office.timetables;
  if (settledOn !== null && settledOn !== todayOf(office)) setImmediate(() => void settleToday(office));
}

/** Once a day. */
export async function settleToday(office: OpenOffice): Promise<void> {
  const { timetables } = office;
  const today = todayOf(office);
  if (timetables.closed.aborted || timetables.settledOn === today) return;
  timetables.settledOn = today;
  await untilClosed(workInSlices(settleDates(office, today), usualPace, timetables.closed));
}

/** A disk that fails here fails whoever asks for something next, and they are told. */
async function untilClosed(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DatabaseDisaster)) throw error;
  }
}
