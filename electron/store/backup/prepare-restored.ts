import type { Result } from '../../../shared/result.ts';
import { connect, versionOf } from '../database/connect.ts';
import { createHandles } from '../database/handles.ts';
import type { Handles } from '../database/handles.ts';
import { migrate, migrationsAfter } from '../database/migrate.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';

/**
 * Hands the office in a restored file to this computer, before the file takes the place of anything: so there is no moment in
 * which an office stands here that only the printed code opens. The file is brought up to date for it; the
 * backup is the copy from before.
 */
export async function prepareRestored<Problem>(
  file: string,
  handOver: (database: Handles) => Promise<Result<undefined, Problem>>,
): Promise<Result<undefined, Problem>> {
  const connection = connect(file);
  try {
    connection.pragma('secure_delete = ON');
    migrate(connection, migrationsAfter(versionOf(connection), allMigrations));
    return await handOver(createHandles(connection));
  } finally {
    connection.close();
  }
}
