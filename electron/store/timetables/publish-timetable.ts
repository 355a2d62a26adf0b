import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { PublishTimetable } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueState } from '../sync/queue-timetable.ts';
import { isStillWhatHolds } from './also-holding.ts';
import { putBlocks } from './block-times.ts';
import { headingOf } from './card.ts';
import type { PublishedCard } from './card.ts';
import { moveTimetable } from './move-timetable.ts';
import { taggerOf } from './office-tagger.ts';
import { findTimetable, putTimetable, subjectOf, todayOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { endBefore, supersedeWhatIsOver } from './supersede.ts';
import { addVersion, publishedVersions, readApproved } from './versions.ts';
import { tagsOfContent } from './whom-it-concerns.ts';

/**
 * What was approved last holds from its first day. Earlier versions that have no day left by it are superseded, and so is
 * the other timetable that it takes the place of. Nothing is published where what else holds is not what the person saw.
 */
export function publishTimetable(
  office: OpenOffice,
  { timetableId, inForce, reason, replaces, seen }: z.output<typeof PublishTimetable>,
): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.publish');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const moved = moveTimetable(stored.value.state, 'publish');
  if (!moved.ok) return moved;
  const today = todayOf(office);
  // It would be over before anybody had seen it: a year was mistyped.
  if (inForce.until !== null && inForce.until < today) return failed(deskError('datesOver'));
  const replaced = replaces === null ? ok(null) : findReplaced(office, timetableId, replaces);
  if (!replaced.ok) return replaced;
  const approved = readApproved(office, timetableId);
  if (!approved.ok) return approved;

  const { content } = approved.value;
  const subject = subjectOf(stored.value);
  const tags = tagsOfContent(content, taggerOf(office.database.read, office.records));
  const { documentId } = stored.value;
  // By its id and not by its name: that goes with its own document when that is erased.
  const inPlaceOf = replaced.value === null ? {} : { replaces: replaced.value.documentId };
  const details = { from: inForce.from, until: inForce.until, reason, ...inPlaceOf };
  const { database, log, tools, actor } = office;
  const done = database.inTransaction((write): Result<undefined, DeskError> => {
    if (seen !== null && !isStillWhatHolds(office, { timetableId, inForce, tags }, seen)) {
      return failed(deskError('alsoHoldingMoved'));
    }
    const by = { office, write, actorId: actor.userId };
    const versionId = addVersion(office, write, stored.value, { state: 'published', inForce, reason, content });
    putBlocks(write, versionId, content);
    const published: PublishedCard = { versionId, ...headingOf(content), ...tags };
    const { replacedBy: _, ...before } = stored.value.card;
    const card = { ...before, published: [...before.published, published] };
    const after = { ...stored.value, state: moved.value, card };
    putTimetable(office, write, after);
    queueState(office, write, stored.value, moved.value);
    supersedeWhatIsOver(by, after, today);
    if (replaced.value !== null) endBefore(by, replaced.value, { timetableId, documentId, from: inForce.from, today });
    log.append(write, { at: tools.now(), actorId: actor.userId, code: 'timetable.published', subject, details });
    return ok(undefined);
  });
  if (done.ok) office.timetables.changed();
  return done;
}

/** What is to be replaced has to be published, and not by itself. */
function findReplaced(office: OpenOffice, timetableId: string, replaces: string): Result<StoredTimetable, DeskError> {
  if (replaces === timetableId) return failed(deskError('badRequest'));
  const other = findTimetable(office, replaces);
  if (!other.ok) return other;
  const isPublished = publishedVersions(office.database.read, replaces).length > 0;
  return isPublished ? other : failed(deskError('notFromHere'));
}
