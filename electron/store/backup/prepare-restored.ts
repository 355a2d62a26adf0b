import type { Result } from '../../../shared/result.ts';
import { connect, versionOf } from '../database/connect.ts';
import { createHandles } from '../database/handles.ts';
import { migrate, migrationsAfter } from '../database/migrate.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import type { LadderTools } from '../keys/key-change.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { takeOver } from '../office/take-over.ts';
import type { HowTakenOver } from '../office/take-over.ts';

/**
 * Hands the office in a restored file to this computer, before the file takes the place of anything: so there is no moment in
 * which an office stands here that only the printed code opens. The file is brought up to date for it; the
 * backup is the copy from before.
 */
export async function prepareRestored(
  file: string,
  keeper: SystemKeeper,
  how: HowTakenOver,
  tools: LadderTools,
): Promise<Result<undefined, RecoveryProblem>> {
  const connection = connect(file);
  try {
    connection.pragma('secure_delete = ON');
    migrate(connection, migrationsAfter(versionOf(connection), allMigrations));
    return await takeOver(createHandles(connection), keeper, how, tools);
  } finally {
    connection.close();
  }
}
