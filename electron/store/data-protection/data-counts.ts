import type { DeskError } from '../../../shared/desk-error.ts';
import type { DataCounts } from '../../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle } from '../database/handles.ts';
import { countInBin } from './filed-document.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';

/** How much is kept of what, for the data map. */
export function showDataCounts(office: OpenOffice): Result<DataCounts, DeskError> {
  const allowed = checkMay(office, 'data-protection.view-data-map');
  return allowed.ok ? ok(countData(office.database.read)) : allowed;
}

/** Figures only; gravestones of what was erased are not counted. */
export function countData(read: ReadHandle): DataCounts {
  const count = (what: string): number =>
    read.get<{ count: number | null }>(`SELECT count(*) AS count FROM ${what}`)?.count ?? 0;
  const states = read.all<{ state: keyof DataCounts['documentsByState']; count: number }>(
    `SELECT state, count(*) AS count FROM documents WHERE binned_at IS NULL AND length(sealed) > 0 GROUP BY state`,
  );
  const bytes = read.get<{ sum: number | null }>('SELECT sum(bytes) AS sum FROM documents WHERE length(sealed) > 0');
  return {
    documents: count('documents WHERE binned_at IS NULL AND length(sealed) > 0'),
    // With the timetables that lie there without their sheet, as the bin itself shows them.
    documentsInBin: countInBin(read),
    fileBytes: bytes?.sum ?? 0,
    readings: count('readings'),
    timetables: count('timetables WHERE length(sealed) > 0'),
    versions: count("versions WHERE length(sealed) > 0 AND state <> 'draft'"),
    edits: count('operations'),
    accounts: count('users WHERE length(sealed) > 0'),
    activity: count('activity'),
    erasures: count('erasures'),
    notes: count('document_notes'),
    documentsByState: Object.fromEntries(states.map(({ state, count: found }) => [state, found])),
  };
}
