import type { z } from 'zod';
import { may } from '../../../shared/access/may.ts';
import type { Whose } from '../../../shared/access/may.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { PublishedRequest, PublishedTimetable, TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { versionInForce } from '../../../shared/versions/effective-dates.ts';
import type { LocalDate, PublishedVersion } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle } from '../database/handles.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { headingOf } from './card.ts';
import type { Heading, PublishedCard } from './card.ts';
import { taggerOf } from './office-tagger.ts';
import { findTimetable, todayOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { publishedVersions, readVersion } from './versions.ts';
import { whatConcerns } from './what-concerns.ts';
import { whoseIs } from './whom-it-concerns.ts';

/** A row with whom it concerns, which main's guard asks for and the window is not told. */
export type ConcerningRow = { readonly row: TimetableRow; readonly whose: Whose };

export type PublishedPage = {
  readonly rows: ConcerningRow[];
  readonly found: number;
  readonly known: number;
  readonly words: 'all' | 'some';
};

/** A page of what is published and in force today, as far as it concerns the actor; of each its part that does. */
export function pageOfPublished(
  office: OpenOffice,
  { text, from, most }: z.output<typeof PublishedRequest>,
): Result<PublishedPage, DeskError> {
  const { timetables } = office;
  const today = todayOf(office);
  const inForce = timetables.chosen(`in force on ${today}`, () => idsInForce(office, today));
  const toRows = (ids: readonly string[]): ConcerningRow[] =>
    ids.flatMap((id) => {
      const found = findInForce(office, id, today);
      return (found && toRow(office, found)) ?? [];
    });
  if (text.trim() === '') {
    const rows = toRows([...inForce].slice(from, from + most));
    return ok({ rows, found: inForce.size, known: seesAll(office) ? 1 : timetables.known, words: 'all' });
  }
  const answer = timetables.find({ text, from, most, mayFind: (id) => inForce.has(id) });
  if (answer === null) return failed(deskError('locked'));
  const rows = toRows(answer.timetables.map(({ timetableId }) => timetableId));
  return ok({ rows, found: answer.found, known: timetables.known, words: answer.words });
}

/** The lessons that hold today: no doubts, no place on a sheet, nothing of what was before. */
export function openPublished(
  office: OpenOffice,
  timetableId: string,
): Result<{ readonly whose: Whose; readonly opened: PublishedTimetable }, DeskError> {
  const today = todayOf(office);
  const found = findInForce(office, timetableId, today);
  // Whether there is one that one may not see is not told.
  if (found === null) return failed(deskError('notFound'));
  const version = readVersion(office, timetableId, found.version.id);
  if (!version.ok) return version;
  const content = ownPartOf(office, version.value.content);
  if (content === null) return failed(deskError('notFound'));
  const row = publishedRow(office.database.read, found, headingOf(content));
  return ok({ whose: found.whose, opened: { row, content: withoutSheet(content) } });
}

/** What holds on a day and concerns the actor: the words of it are what people who see no drafts find a timetable by. */
export function contentInForce(
  office: Pick<OpenOffice, 'database' | 'records' | 'actor'>,
  timetableId: string,
  today: LocalDate,
): TimetableContent | null {
  const version = versionInForce(publishedVersions(office.database.read, timetableId), today);
  const opened = version && readVersion(office, timetableId, version.id);
  return opened?.ok ? ownPartOf(office, opened.value.content) : null;
}

function ownPartOf(
  { actor, database, records }: Pick<OpenOffice, 'database' | 'records' | 'actor'>,
  content: TimetableContent,
): TimetableContent | null {
  return whatConcerns(actor, content, taggerOf(database.read, records));
}

function seesAll(office: OpenOffice): boolean {
  return checkMay(office, 'timetables.view-published').ok;
}

/** Newest first. For those who may see all SQL knows them; for others the search has gone through the cards. */
function idsInForce(office: OpenOffice, today: LocalDate): string[] {
  const { read } = office.database;
  if (seesAll(office)) {
    const sql = `SELECT timetable_id AS id FROM timetables WHERE binned_at IS NULL AND EXISTS (
        SELECT 1 FROM versions WHERE versions.timetable_id = timetables.timetable_id AND state = 'published'
          AND effective_from <= ? AND (effective_until IS NULL OR effective_until >= ?))
      ORDER BY changed_at DESC, rowid DESC`;
    return read.all<{ id: string }>(sql, today, today).map(({ id }) => id);
  }
  const found = [...office.timetables.concerning].flatMap((id) => findInForce(office, id, today) ?? []);
  const newestFirst = found.toSorted((one, other) => madeAtOf(read, other) - madeAtOf(read, one));
  return newestFirst.map(({ stored }) => stored.timetableId);
}

type FoundInForce = {
  readonly stored: StoredTimetable;
  readonly version: PublishedVersion;
  readonly card: PublishedCard;
  readonly whose: Whose;
};

/** The version that holds on that day, if there is one and it concerns the actor: its card says so, no content is opened. */
function findInForce(office: OpenOffice, timetableId: string, today: LocalDate): FoundInForce | null {
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return null;
  const version = versionInForce(publishedVersions(office.database.read, timetableId), today);
  const card = stored.value.card.published.find(({ versionId }) => versionId === version?.id);
  if (version === null || card === undefined) return null;
  const whose = whoseIs(card);
  if (!may(office.actor, 'timetables.view-published', whose)) return null;
  return { stored: stored.value, version, card, whose };
}

/** The card counts the lessons of all; how many concern somebody in particular is seen in the content. */
function toRow(office: OpenOffice, found: FoundInForce): ConcerningRow | null {
  const { read } = office.database;
  const { stored, version, card, whose } = found;
  if (seesAll(office)) return { row: publishedRow(read, found, card), whose };
  const opened = readVersion(office, stored.timetableId, version.id);
  const content = opened.ok ? ownPartOf(office, opened.value.content) : null;
  return content && { row: publishedRow(read, found, headingOf(content)), whose };
}

/** Of the draft nothing shows, not even that there is one. */
function publishedRow(
  read: ReadHandle,
  { stored, version }: Pick<FoundInForce, 'stored' | 'version'>,
  heading: Heading,
): TimetableRow {
  return {
    ...{ timetableId: stored.timetableId, documentId: null, name: stored.card.name, state: 'published' },
    ...{ needLook: 0, hasProposal: false, rereadFailed: null, ended: null, replacedBy: null },
    changedAt: madeAtOf(read, { version }),
    ...{ class: heading.class, teacher: heading.teacher, title: heading.title, blocks: heading.blocks },
    inForce: { from: version.from, until: version.until },
  };
}

function madeAtOf(read: ReadHandle, { version }: Pick<FoundInForce, 'version'>): number {
  const made = read.get<{ madeAt: number }>('SELECT made_at AS madeAt FROM versions WHERE version_id = ?', version.id);
  return made?.madeAt ?? 0;
}

function withoutSheet({ header, parts, blocks }: TimetableContent): TimetableContent {
  return {
    header: { values: header.values, marks: {} },
    parts: parts.map((part) => ({ ...part, marks: {} })),
    blocks: blocks.map((block) => ({ ...block, source: 'person', marks: {}, sheet: null })),
    ...{ setAside: [], questions: [], warnings: [] },
  };
}
