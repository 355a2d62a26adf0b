import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type {
  DraftStand,
  TimetableOpened,
  VersionOpened,
  VersionRequest,
  VersionRow,
} from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { findUser } from '../accounts/user-record.ts';
import { readReading } from '../documents/readings.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { openDraft, standOf } from './draft.ts';
import { makeMissingTimetable } from './missing-timetables.ts';
import { findTimetable, timetablesOfDocument, todayOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { rowOf } from './timetable-row.ts';
import { listVersions, readVersion } from './versions.ts';
import type { VersionFacts } from './versions.ts';

/** The draft, its sheet and its history, for the office. */
export function openTimetable(office: OpenOffice, timetableId: string): Result<TimetableOpened, DeskError> {
  const allowed = checkMay(office, 'timetables.view-drafts');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const opened = openDraft(office, stored.value);
  if (!opened.ok) return opened;
  const toRow = createVersionRows(office);
  const draft = standOf(opened.value);
  return ok({
    row: rowOf(office, stored.value, todayOf(office)),
    draft,
    ...sheetOf(office, stored.value, draft),
    sheetGoneAt: whenSheetWent(office, stored.value),
    versions: listVersions(office, timetableId).map(toRow),
  });
}

export function timetableOfDocument(
  office: OpenOffice,
  documentId: string,
): Result<{ timetableId: string }, DeskError> {
  const allowed = checkMay(office, 'timetables.view-drafts');
  if (!allowed.ok) return allowed;
  const { read } = office.database;
  if (timetablesOfDocument(read, documentId).length === 0) makeMissingTimetable(office, documentId);
  const [timetableId] = timetablesOfDocument(read, documentId);
  if (timetableId === undefined) return failed(deskError('notFound'));
  const stored = findTimetable(office, timetableId);
  return stored.ok ? ok({ timetableId }) : stored;
}

/** What a version held, to look at or to hold against another. */
export function openVersion(
  office: OpenOffice,
  { timetableId, versionId }: z.output<typeof VersionRequest>,
): Result<z.output<typeof VersionOpened>, DeskError> {
  const allowed = checkMay(office, 'timetables.compare-versions');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const version = readVersion(office, timetableId, versionId);
  if (!version.ok) return version;
  // The draft's beginning is no version that anybody made.
  if (version.value.state === 'draft') return failed(deskError('notFound'));
  const { content, ...facts } = version.value;
  return ok({ version: createVersionRows(office)(facts), content });
}

/** The pages that the draft's places are places on: of the reading it took, not of one that is only proposed or was left. */
function sheetOf(
  office: OpenOffice,
  { documentId, card }: StoredTimetable,
  { takenReading }: DraftStand,
): Pick<TimetableOpened, 'pages' | 'sheetReading'> {
  const sheetReading = takenReading ?? card.firstReading ?? card.readingTaken;
  const reading = documentId === null ? null : readReading(office, documentId, sheetReading);
  return { sheetReading, pages: reading?.ok ? reading.value.pages : [] };
}

/**
 * Erasing a sheet takes its timetable along. Only saving what is sound of a damaged file leaves a timetable whose sheet could
 * not be read any more.
 */
function whenSheetWent({ database }: OpenOffice, { documentId }: StoredTimetable): number | null {
  if (documentId !== null) return null;
  const sql = "SELECT max(at) AS at FROM activity WHERE action = 'store.repaired'";
  return database.read.get<{ at: number | null }>(sql)?.at ?? null;
}

/** Who made a version is known by an id; the name is that person's own, and goes with them. */
function createVersionRows({ database, records }: OpenOffice) {
  const names = new Map<string, string | null>();
  const nameOf = (userId: string): string | null => {
    const known = names.get(userId);
    if (known !== undefined) return known;
    const user = findUser(database.read, records, userId);
    const name = user.ok ? user.value.displayName : null;
    names.set(userId, name);
    return name;
  };
  return ({ state, madeBy, ...facts }: VersionFacts & { readonly reason: string | null }): VersionRow => ({
    ...facts,
    state: state === 'draft' ? 'approved' : state,
    madeBy: madeBy === null ? null : nameOf(madeBy),
  });
}
