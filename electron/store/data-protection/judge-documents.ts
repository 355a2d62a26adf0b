import { kindOfDocument } from '../../../shared/data-protection/kind-of-document.ts';
import { chooseWhatGoes } from '../../../shared/retention/choose-what-goes.ts';
import type { Judged, RetainedDocument } from '../../../shared/retention/choose-what-goes.ts';
import { RetentionPlan, usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { todayOf } from '../timetables/stored-timetable.ts';
import { findSetting } from '../office/sealed-settings.ts';
import { filedDocuments, payloadOf } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';

export const RETENTION = 'retention';

export function readPlan({ database, records }: OpenOffice): RetentionPlan {
  return findSetting(database.read, records, { name: RETENTION, schema: RetentionPlan }) ?? usualRetentionPlan;
}

export type JudgedDocument = { readonly document: FiledDocument; readonly judged: Judged };

/** What the school's rule says of each document. Every payload is opened only where a rule asks for its kind. */
export function judgeAll(office: OpenOffice): JudgedDocument[] {
  return judge(office, filedDocuments(office.database.read, 'TRUE ORDER BY number'));
}

export function judge(office: OpenOffice, documents: readonly FiledDocument[]): JudgedDocument[] {
  const { rule } = readPlan(office);
  const now = office.tools.now();
  const asksForKind = Object.keys(rule.pastDaysByKind).length > 0;
  const ends = endsOfForce(office.database.read);
  const retained = documents.map((document): RetainedDocument => {
    const { documentId, state, binnedAt, changedAt, isHeld } = document;
    // Also while somebody edits it for the next time: what was published holds meanwhile.
    const furthest = ends.has(documentId) ? 'published' : state;
    const isPast = furthest === 'published' || furthest === 'superseded';
    return {
      ...{ id: documentId, state: furthest, binnedAt, changedAt, isHeld },
      kind: asksForKind && isPast ? kindOfDocument(payloadOf(office.records, document)?.summary ?? null) : 'other',
      effectiveUntil: ends.get(documentId) ?? null,
    };
  });
  const judged = chooseWhatGoes(retained, rule, { now, today: todayOf(office) });
  return judged.map((each, at) => {
    const document = documents[at];
    invariant(document !== undefined, 'each document is judged in its place');
    return { document, judged: each };
  });
}

/** The last day of what is published of a document, null where there is none; without an entry where nothing is. */
function endsOfForce(read: ReadHandle): ReadonlyMap<string, string | null> {
  const rows = read.all<{ documentId: string; until: string | null; open: number }>(
    `SELECT coalesce(t.document_id, t.timetable_id) AS documentId, max(v.effective_until) AS until, sum(v.effective_until IS NULL) AS open
     FROM timetables t JOIN versions v ON v.timetable_id = t.timetable_id
     WHERE v.state = 'published' GROUP BY coalesce(t.document_id, t.timetable_id)`,
  );
  return new Map(rows.map(({ documentId, until, open }) => [documentId, open > 0 ? null : until]));
}
