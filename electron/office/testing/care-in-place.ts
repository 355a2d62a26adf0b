import { randomUUID } from 'node:crypto';
import { BackupKeeper } from '../../store/backup/backup-keeper.ts';
import type { OpenDatabase } from '../../store/database/open-database.ts';
import { cheapKdfPolicy } from '../../store/keys/testing/build-office.ts';
import type { SystemKeeper } from '../../store/keys/system-keeper.ts';
import type { Office } from '../../store/office/office.ts';
import { createCareHandlers } from '../../store/process/care-handlers.ts';
import type { CareHandlers } from '../../store/process/store-handlers.ts';

type Given = {
  readonly office: Office;
  readonly database: OpenDatabase;
  readonly folder: string;
  readonly keeper: SystemKeeper;
};

/** The store's calls about backups, restoring and repair over an office that is open; nothing takes its place. */
export function careInPlace({ office, database, folder, keeper }: Given): CareHandlers {
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run: 'one' });
  const backups = new BackupKeeper({
    ...{ database, folder, program: '0.1.0', moment, later: () => ({}) },
    open: () => null,
    onChanged: () => undefined,
    onDamaged: () => undefined,
  });
  const contents = { kind: 'open', database, office, backups } as const;
  return createCareHandlers({
    ...{ folder, keeper, tools: { policy: cheapKdfPolicy, now: Date.now, newId: randomUUID, moment } },
    contents: async () => contents,
    empty: async () => undefined,
    fill: async () => contents,
  });
}
