import { kindOfDocument } from '../../../shared/data-protection/kind-of-document.ts';
import { chooseWhatGoes } from '../../../shared/retention/choose-what-goes.ts';
import type { Judged, RetainedDocument } from '../../../shared/retention/choose-what-goes.ts';
import { RetentionPlan, usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { readSetting } from '../office/sealed-settings.ts';
import { filedDocuments, payloadOf } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';

export const RETENTION = 'retention';

export function readPlan({ database, records }: OpenOffice): RetentionPlan {
  return readSetting(database.read, records, RETENTION, RetentionPlan) ?? usualRetentionPlan;
}

export type JudgedDocument = { readonly document: FiledDocument; readonly judged: Judged };

/** What the school's rule says of each document. Every payload is opened only where a rule asks for its kind. */
export function judgeAll(office: OpenOffice): JudgedDocument[] {
  return judge(office, filedDocuments(office.database.read, 'TRUE ORDER BY rowid'));
}

export function judge(office: OpenOffice, documents: readonly FiledDocument[]): JudgedDocument[] {
  const { rule } = readPlan(office);
  const now = office.tools.now();
  const asksForKind = Object.keys(rule.pastDaysByKind).length > 0;
  const ends = endsOfForce(office.database.read);
  const retained = documents.map((document): RetainedDocument => {
    const { documentId, state, binnedAt, changedAt, isHeld } = document;
    const isPast = state === 'published' || state === 'superseded';
    return {
      ...{ id: documentId, state, binnedAt, changedAt, isHeld },
      kind: asksForKind && isPast ? kindOfDocument(payloadOf(office.records, document)?.summary ?? null) : 'other',
      effectiveUntil: ends.get(documentId) ?? null,
    };
  });
  const judged = chooseWhatGoes(retained, rule, { now, today: localDateOf(now) });
  return judged.map((each, at) => {
    const document = documents[at];
    invariant(document !== undefined, 'each document is judged in its place');
    return { document, judged: each };
  });
}

/** The last day of what was published of a document; without an entry where it has none, or none was published. */
function endsOfForce(read: ReadHandle): ReadonlyMap<string, string> {
  const rows = read.all<{ documentId: string; until: string | null; open: number }>(
    `SELECT t.document_id AS documentId, max(v.effective_until) AS until, sum(v.effective_until IS NULL) AS open
     FROM timetables t JOIN versions v ON v.timetable_id = t.timetable_id
     WHERE v.state = 'published' AND t.document_id IS NOT NULL GROUP BY t.document_id`,
  );
  return new Map(rows.flatMap(({ documentId, until, open }) => (until === null || open > 0 ? [] : [[documentId, until]])));
}

/** The school's date, YYYY-MM-DD, by this computer's clock and zone. */
export function localDateOf(moment: number): string {
  const day = new Date(moment);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
