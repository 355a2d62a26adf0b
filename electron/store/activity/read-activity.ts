import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import type {
  ActivityExportRequest,
  ActivityPage,
  ActivityReport,
  ActivityRequest,
} from '../../../shared/ipc/activity-messages.ts';
import type { KeptEntry } from '../../../shared/activity/verify-chain.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { activityAsCsv, activityAsJson } from '../../activity/export-activity.ts';
import { readUsers } from '../accounts/user-record.ts';
import { nameOfSheetless } from '../data-protection/filed-document.ts';
import { nameOfDocument } from '../documents/documents.ts';
import { act, checkMay } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { readSealedHead } from './activity-log.ts';

const ENTRIES_A_PAGE = 100;
const EVERYTHING = Number.MAX_SAFE_INTEGER;

export function pageOfActivity(
  office: OpenOffice,
  { filter, before }: z.output<typeof ActivityRequest>,
): Result<ActivityPage, DeskError> {
  const allowed = checkMay(office, 'activity.view');
  if (!allowed.ok) return allowed;
  const found = office.log.newest(office.database.read, { filter, before, most: ENTRIES_A_PAGE + 1 });
  const shown = found.slice(0, ENTRIES_A_PAGE);
  const named = new Set(shown.flatMap(({ entry }) => [entry.actorId, entry.subject.id]));
  return ok({
    entries: shown.map(({ entry, payload }) => ({ entry, details: payload?.details ?? null })),
    names: Object.fromEntries([...namesIn(office, shown)].filter(([id]) => named.has(id))),
    hasMore: found.length > ENTRIES_A_PAGE,
  });
}

/** Walks the whole chain; that it was walked, and what came of it, is itself noted. */
export function verifyActivity(office: OpenOffice): Result<ActivityReport, DeskError> {
  const allowed = checkMay(office, 'activity.verify');
  if (!allowed.ok) return allowed;
  const { isIntact, entries, erased, findings } = office.log.verify(office.database.read);
  act(
    office,
    { code: 'activity.verified', subject: OFFICE, details: { isIntact, findings: findings.length } },
    () => undefined,
  );
  return ok({
    isIntact,
    entries,
    erased: [...erased],
    findings: findings.map(({ kind, from, to }) => ({ kind, from, to })),
  });
}

/** The text of a file to save. */
export function exportActivity(
  office: OpenOffice,
  { filter, format }: z.output<typeof ActivityExportRequest>,
): Result<{ text: string }, DeskError> {
  const allowed = checkMay(office, 'activity.export');
  if (!allowed.ok) return allowed;
  const { database, log } = office;
  const entries = log.newest(database.read, { filter, before: null, most: EVERYTHING }).toReversed();
  const text =
    format === 'csv'
      ? activityAsCsv(entries, namesIn(office, entries))
      : activityAsJson(entries, readSealedHead(database.read));
  act(
    office,
    { code: 'activity.exported', subject: OFFICE, details: { format, entries: entries.length } },
    () => undefined,
  );
  return ok({ text });
}

/** What people and documents are called, where that can still be said. */
function namesIn(office: OpenOffice, entries: readonly KeptEntry[]): ReadonlyMap<string, string> {
  const subjects = entries.map(({ entry }) => entry.subject);
  const documents = new Set(subjects.flatMap(({ kind, id }) => (kind === 'document' ? id : [])));
  return new Map([
    ...readUsers(office.database.read, office.records).map((user) => [user.userId, user.displayName] as const),
    ...[...documents].flatMap((id) => {
      const name = nameOfDocument(office, id) ?? nameOfSheetless(office, id);
      return name === null ? [] : [[id, name] as const];
    }),
  ]);
}
