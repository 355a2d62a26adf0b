import { PROTOCOL } from '../../../shared/sync/protocol-version.ts';
import type { Pull } from '../../../shared/sync/pull-messages.ts';
import { MOST_AT_ONCE } from '../../../shared/sync/push-messages.ts';
import type { Push } from '../../../shared/sync/push-messages.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { firstInOutbox } from './outbox.ts';
import { findLinkFacts } from './server-link.ts';

type Papers = Pick<OpenOffice, 'database' | 'records'>;

/** Characters of JSON at once; a single mutation may be longer. The server takes some times as much. */
const MOST_CHARACTERS = 2_000_000;

/** What is handed in next, as it goes over the wire; null where there is nothing. */
export function nextPush({ database, records }: Papers): string | null {
  const told: string[] = [];
  let length = 0;
  for (const mutation of firstInOutbox(database.read, records, MOST_AT_ONCE)) {
    const text = JSON.stringify(mutation);
    if (told.length > 0 && length + text.length > MOST_CHARACTERS) break;
    told.push(text);
    length += text.length;
  }
  if (told.length === 0) return null;
  const around: Push = { protocol: PROTOCOL, mutations: [] };
  // Each was put into words once, to be measured.
  return JSON.stringify(around).replace('[]', () => `[${told.join(',')}]`);
}

/** What is asked of the server, as it goes over the wire; null where the office has joined none. */
export function nextPull({ database }: Pick<Papers, 'database'>): string | null {
  const link = findLinkFacts(database.read);
  if (link === null) return null;
  const rows = database.read.all<{ row: string }>(
    'SELECT row_id AS row FROM synced_rows WHERE wants_whole = 1 ORDER BY row_id LIMIT 100',
  );
  const pull: Pull = { protocol: PROTOCOL, view: link.view, whole: rows.map(({ row }) => row) };
  return JSON.stringify(pull);
}
