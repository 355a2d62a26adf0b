import { createHash, randomUUID } from 'node:crypto';
import { invariant } from '../../../../shared/invariant.ts';
import { allMigrations } from '../../../store/database/migrations/all-migrations.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import { addDocument } from '../../../store/documents/documents.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { Office } from '../../../store/office/office.ts';
import { found } from './acts.ts';
import type { FoundOffice } from '../../../../shared/ipc/office-messages.ts';
import type { z } from 'zod';
import type { Known } from './known-office.ts';
import { nothingYet, withDocument } from './known-office.ts';

/** So big that its copy and its update take a moment in which they can be killed. */
const DOCUMENTS = 40;
const BYTES_EACH = 150_000;

/**
 * An office as the first program left it, whose database every later one has to update; null while there is nothing to
 * update. What is done here keeps to the tables of that time.
 */
export async function makeOlderOffice(
  folder: string,
  keeper: SystemKeeper,
  policy: KdfPolicy,
): Promise<{
  readonly folder: string;
  readonly known: Known;
  readonly userIds: Readonly<Record<string, string>>;
} | null> {
  if (allMigrations.length === 1) return null;
  const opened = await openDatabase(folder, { migrations: allMigrations.slice(0, 1) });
  invariant(opened.ok, 'the older database opens');
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run: 'older' });
  const office = new Office(opened.value, keeper, { policy, now: Date.now, newId: randomUUID, moment });
  invariant((await office.found(found.ask as z.output<typeof FoundOffice>)).ok, 'the older office is founded');
  let known = found.apply(nothingYet);
  const open = office.open();
  invariant(open.ok, 'the older office is open');
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const [documentId, name, bytes] = [randomUUID(), `old ${at}.pdf`, new Uint8Array(BYTES_EACH).fill(at)];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    invariant(addDocument(open.value, { documentId, name, sha256, bytes }).ok, 'the older document is filed');
    known = withDocument(known, documentId, { name, sha256 });
  }
  opened.value.close();
  return { folder, known, userIds: {} };
}
