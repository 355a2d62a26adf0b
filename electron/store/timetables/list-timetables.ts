import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { TimetablesPage, TimetablesRequest } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findTimetable, todayOf } from './stored-timetable.ts';
import { rowOf } from './timetable-row.ts';

type Request = z.output<typeof TimetablesRequest>;

/** A page of all timetables, newest first, or of those that have the words, best first. */
export function pageOfTimetables(office: OpenOffice, request: Request): Result<TimetablesPage, DeskError> {
  const allowed = checkMay(office, 'timetables.view-drafts');
  if (!allowed.ok) return allowed;
  const page = request.text.trim() === '' ? listNewest(office, request) : searchAll(office, request);
  if (!page.ok) return page;
  const today = todayOf(office);
  const { timetableIds, ...rest } = page.value;
  const rows = timetableIds.flatMap((timetableId) => {
    const stored = findTimetable(office, timetableId);
    return stored.ok ? [rowOf(office, stored.value, today)] : [];
  });
  return ok({ rows, ...rest });
}

type Page = Omit<TimetablesPage, 'rows'> & { readonly timetableIds: readonly string[] };

function listNewest({ database: { read } }: OpenOffice, { state, from, most }: Request): Result<Page, DeskError> {
  const chosen = `FROM timetables WHERE binned_at IS NULL${state === null ? '' : ' AND state = ?'}`;
  const values = state === null ? [] : [state];
  const found = read.get<{ count: number }>(`SELECT count(*) AS count ${chosen}`, ...values)?.count ?? 0;
  const rows = read.all<{ id: string }>(
    `SELECT timetable_id AS id ${chosen} ORDER BY changed_at DESC, rowid DESC LIMIT ? OFFSET ?`,
    ...[...values, most, from],
  );
  return ok({ timetableIds: rows.map(({ id }) => id), found, known: 1, words: 'all' });
}

function searchAll(office: OpenOffice, { text, state, from, most }: Request): Result<Page, DeskError> {
  const { timetables, database } = office;
  const inState =
    state === null
      ? null
      : timetables.chosen(state, () =>
          database.read
            .all<{ id: string }>(
              'SELECT timetable_id AS id FROM timetables WHERE binned_at IS NULL AND state = ?',
              state,
            )
            .map(({ id }) => id),
        );
  // The search holds nothing that lies in the bin.
  const answer = timetables.find({ text, from, most, mayFind: (id) => inState?.has(id) ?? true });
  if (answer === null) return failed(deskError('locked'));
  const timetableIds = answer.timetables.map(({ timetableId }) => timetableId);
  return ok({ timetableIds, found: answer.found, known: timetables.known, words: answer.words });
}
