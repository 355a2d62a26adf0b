import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { AlsoHolding, AlsoHoldingRequest, PublishTimetable } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { stretchesInForce } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle } from '../database/handles.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { usualPace } from '../search/timetable-search.ts';
import { workInSlices } from '../search/work-in-slices.ts';
import type { TimetableCard } from './card.ts';
import { findCard } from './find-card.ts';
import { taggerOf } from './office-tagger.ts';
import type { Tags } from './published-tags.ts';
import { findTimetable } from './stored-timetable.ts';
import { publishedVersions, readApproved } from './versions.ts';
import { tagsOfContent } from './whom-it-concerns.ts';

type Other = AlsoHolding['others'][number];

/**
 * Which other timetables are published for the same class in some of these days, so that a second one beside them surprises
 * nobody. Whom they are about is sealed in their cards: only those are opened that memory knows to be for the same, or does not
 * know yet.
 */
export async function findAlsoHolding(
  office: OpenOffice,
  { timetableId, inForce }: z.output<typeof AlsoHoldingRequest>,
): Promise<Result<AlsoHolding, DeskError>> {
  const allowed = checkMay(office, 'timetables.publish');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const approved = readApproved(office, timetableId);
  if (!approved.ok) return approved;
  const tags = tagsOfContent(approved.value.content, taggerOf(office.database.read, office.records));
  const concerns = tags.classTags.length > 0 ? 'class' : tags.personTags.length > 0 ? 'teacher' : 'nobody';
  const logAt = lastEntryOf(office.database.read);
  if (concerns === 'nobody') return ok({ logAt, concerns, others: [] });

  const others: Other[] = [];
  const looking = lookThrough(office, { except: timetableId, inForce, tags }, (id, card) => {
    const other = asOther(office, { timetableId: id, card }, inForce, tags);
    if (other !== null) others.push(other);
  });
  const ended = await workInSlices(looking, usualPace, office.timetables.closed);
  return ended === 'done' ? ok({ logAt, concerns, others }) : failed(deskError('locked'));
}

/**
 * Whether the same others hold as somebody was shown. Nothing begins or ends to hold without an entry in the log, so only those
 * are opened that were shown or are told of since: it is asked within a transaction, while everybody waits.
 */
export function isStillWhatHolds(
  office: OpenOffice,
  { timetableId, inForce, tags }: { readonly timetableId: string; readonly inForce: InForce; readonly tags: Tags },
  seen: NonNullable<z.output<typeof PublishTimetable>['seen']>,
): boolean {
  const shown = new Set(seen.timetableIds);
  const toldSince = office.database.read.all<{ id: string }>(
    `SELECT timetable_id AS id FROM timetables
     WHERE document_id IN (SELECT subject_id FROM activity WHERE number > ?) OR document_id IS NULL`,
    seen.logAt,
  );
  const candidates = new Set([...shown, ...toldSince.map(({ id }) => id)]);
  candidates.delete(timetableId);
  const { read } = office.database;
  return [...candidates].every((id) => {
    const card = findCard(read, office.records, id);
    const holds = card !== null && asOther(office, { timetableId: id, card }, inForce, tags) !== null;
    return holds === shown.has(id);
  });
}

function lastEntryOf(read: ReadHandle): number {
  return read.get<{ last: number | null }>('SELECT max(number) AS last FROM activity')?.last ?? 0;
}

type Asked = { readonly except: string; readonly inForce: InForce; readonly tags: Tags };

function* lookThrough(
  { database: { read }, records, timetables: { publishedTags } }: OpenOffice,
  { except, inForce, tags }: Asked,
  look: (id: string, card: TimetableCard) => void,
) {
  const candidates = publishedTags.find((other) => isForTheSame(tags, other));
  const ids = read.all<{ id: string }>(
    `SELECT DISTINCT timetable_id AS id FROM versions JOIN timetables USING (timetable_id)
     WHERE timetable_id IN (SELECT value FROM json_each(?)) AND timetable_id <> ?
       AND versions.state = 'published' AND binned_at IS NULL
       AND (effective_until IS NULL OR effective_until >= ?) AND (? IS NULL OR effective_from <= ?)
     ORDER BY timetables.changed_at DESC, timetable_id`,
    ...[JSON.stringify(candidates), except, inForce.from, inForce.until, inForce.until],
  );
  for (const { id } of ids) {
    const card = findCard(read, records, id);
    if (card !== null) {
      publishedTags.learn(id, card);
      look(id, card);
    }
    yield;
  }
}

/** Null where it is about somebody else, or its days were taken over by a later version of it. */
function asOther(
  { database: { read } }: OpenOffice,
  { timetableId, card }: { readonly timetableId: string; readonly card: TimetableCard },
  inForce: InForce,
  tags: Tags,
): Other | null {
  if (!card.published.some((other) => isForTheSame(tags, other))) return null;
  const holding = stretchesInForce(publishedVersions(read, timetableId)).filter(
    ({ version, from, until }) =>
      version !== null &&
      (until === null || until >= inForce.from) &&
      (inForce.until === null || from <= inForce.until),
  );
  const published = card.published.filter(({ versionId }) => holding.some(({ version }) => version === versionId));
  const same = published.filter((other) => isForTheSame(tags, other));
  const [first, last, heading] = [holding[0], holding.at(-1), same.at(-1)];
  if (first === undefined || last === undefined || heading === undefined) return null;
  return {
    ...{ timetableId, name: card.name, class: heading.class, teacher: heading.teacher },
    inForce: { from: first.from, until: last.until },
    isOfNobodyElse: published.every((other) => isOfNobodyElse(tags, other)),
  };
}

/** A class's week names its form teacher as well, and stands beside that teacher's own week. */
function isForTheSame(own: Tags, other: Tags): boolean {
  if (own.classTags.length > 0) return own.classTags.some((tag) => other.classTags.includes(tag));
  return other.classTags.length === 0 && own.personTags.some((tag) => other.personTags.includes(tag));
}

function isOfNobodyElse(own: Tags, other: Tags): boolean {
  const [ownTags, otherTags] =
    own.classTags.length > 0 ? [own.classTags, other.classTags] : [own.personTags, other.personTags];
  return otherTags.every((tag) => ownTags.includes(tag));
}
