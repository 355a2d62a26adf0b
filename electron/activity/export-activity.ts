import Papa from 'papaparse';
import { z } from 'zod';
import { ActivityEntry, ActivityPayload, SealedHead } from '../../shared/activity/activity-entry.ts';
import type { KeptEntry } from '../../shared/activity/verify-chain.ts';

const columns = ['number', 'time', 'action', 'who', 'about', 'details'] as const;

/**
 * What a spreadsheet would run, also behind spaces, line ends and invisible signs, and in the wide letters of Chinese and
 * Japanese keyboards. papaparse's own pattern is not used: it lets a formula through that holds a line end.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** Excel takes a file without it for the computer's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The names people know accounts by; an id without one was erased or never had one, and stands for itself. */
type NamesById = ReadonlyMap<string, string>;

/** Entries as a table for a spreadsheet. A cell that it would take for a formula gets an apostrophe in front. */
export function activityAsCsv(entries: readonly KeptEntry[], namesById: NamesById): string {
  const data = entries.map(({ entry, payload }) => [
    ...[entry.number, new Date(entry.at).toISOString(), entry.code],
    ...[entry.actorId === null ? '' : (namesById.get(entry.actorId) ?? entry.actorId)],
    ...[`${entry.subject.kind} ${entry.subject.id}`, payload === null ? '[erased]' : detailsAsText(payload)],
  ]);
  return BYTE_ORDER_MARK + Papa.unparse({ fields: [...columns], data }, { escapeFormulae: FORMULA, newline: '\r\n' });
}

/** What an export in JSON holds: enough for anyone to work out every hash again (docs/decisions/0036-activity-chain.md). */
export const ActivityExport = z.object({
  format: z.literal('timetable-desk-activity'),
  version: z.literal(1),
  head: SealedHead.nullable(),
  entries: z.array(z.object({ entry: ActivityEntry, payload: ActivityPayload.nullable() })),
});

export function activityAsJson(entries: readonly KeptEntry[], head: SealedHead | null): string {
  const exported: z.input<typeof ActivityExport> = {
    ...{ format: 'timetable-desk-activity', version: 1, head, entries: [...entries] },
  };
  return JSON.stringify(exported, null, 1);
}

function detailsAsText({ details }: ActivityPayload): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${value ?? '-'}`)
    .join('; ');
}
