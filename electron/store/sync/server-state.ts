import type { ServerState } from '../../../shared/ipc/server-messages.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { listConflicts } from './conflicts.ts';
import { countOutbox } from './outbox.ts';
import { findLink } from './server-link.ts';

/** How this office stands with the school's server; for everybody who works here, for it says whether their work has gone out. */
export function serverStateOf(office: OpenOffice): ServerState {
  const link = findLink(office);
  if (link === null) return { kind: 'alone' };
  const { state, address, schoolName, displayName, loginName, heardAt } = link;
  // As they are listed: whoever may not settle them has none.
  const conflicts = listConflicts(office);
  const count = (sql: string): number => office.database.read.get<{ count: number }>(sql)?.count ?? 0;
  return {
    ...{ kind: state, address, schoolName, displayName, loginName, heardAt },
    waiting: countOutbox(office.database.read),
    notTaken: count(`SELECT count(*) AS count FROM outbox WHERE outcome IN ('gone', 'refused') AND plain IS NULL`),
    conflicts: conflicts.ok ? conflicts.value.length : 0,
  };
}
