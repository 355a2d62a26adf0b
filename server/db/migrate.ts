import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { up as addSchools } from './migrations/0001-schools.ts';
import { up as addAccounts } from './migrations/0002-accounts.ts';
import { up as addSyncedRows } from './migrations/0003-synced-rows.ts';
import { up as addInvitationsAndAudit } from './migrations/0004-invitations-audit.ts';

/** In order, by number; never changed once they were part of a release. */
const migrations = {
  '0001-schools': { up: addSchools },
  '0002-accounts': { up: addAccounts },
  '0003-synced-rows': { up: addSyncedRows },
  '0004-invitations-audit': { up: addInvitationsAndAudit },
};

/** Brings the tables up to date. Of several processes that start at once one does it, and the others wait. */
export async function migrate(database: Database): Promise<void> {
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error !== undefined)
    throw new Error('The tables of the server could not be brought up to date.', { cause: error });
}
