import type { User } from '../accounts/user-record.ts';
import { ActivityLog } from '../activity/activity-log.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { officeKeyOf } from './office-key.ts';
import type { OfficeTools } from './open-office.ts';

/** What the ways into an office need: found-office.ts, sign-in.ts and recover-account.ts. */
export type Doorway = {
  readonly database: OpenDatabase;
  readonly keeper: SystemKeeper;
  readonly tools: OfficeTools;
};

/** Who came in, and the keys that led there. */
export type Entrant = { readonly user: User; readonly keys: UnlockedKeys; readonly records: SealedRecords };

export function logOf(read: ReadHandle, records: SealedRecords): ActivityLog {
  return new ActivityLog(records, officeKeyOf(read, records));
}
