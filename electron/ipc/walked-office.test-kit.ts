import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../../shared/access/roles.ts';
import { sessionRuleOf } from '../../shared/access/session-decision.ts';
import type { UpdateState } from '../../shared/ipc/update-messages.ts';
import { nothingSettled } from '../../shared/policy/policy-in-force.ts';
import { ok } from '../../shared/result.ts';
import { FrontDoor } from '../access/front-door.ts';
import { LockTime } from '../access/lock-time.ts';
import { carryOutInTurns } from '../data-protection/carry-out-in-turns.ts';
import { PictureGrants } from '../access/picture-grants.ts';
import { papersOf } from '../documents/papers.ts';
import { Shelf } from '../documents/shelf.ts';
import { careInPlace } from '../office/testing/care-in-place.ts';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import { addAccount, changeOwnPassword } from '../store/accounts/accounts.ts';
import { addDocument } from '../store/documents/documents.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { startTimetables } from '../store/timetables/enter-timetables.ts';
import { joinClass, publishWeek } from '../store/timetables/testing/published-week.test-kit.ts';
import { foundOffice, HEAD, openNewOffice } from '../store/testing/found-office.test-kit.ts';
import { createAccessHandlers } from './handlers/access.ts';
import { createActivityHandlers } from './handlers/activity.ts';
import { createBackupHandlers } from './handlers/backups.ts';
import { createDataProtectionHandlers } from './handlers/data-protection.ts';
import { createDiagnosticsHandlers } from './handlers/diagnostics.ts';
import { createDocumentHandlers } from './handlers/documents.ts';
import { createPolicyHandlers } from './handlers/policy.ts';
import { createRestoreHandlers } from './handlers/restore.ts';
import { createSampleHandlers } from './handlers/samples.ts';
import { createServerHandlers } from './handlers/server.ts';
import { createSettingsHandlers } from './handlers/settings.ts';
import { createTimetableHandlers } from './handlers/timetables.ts';
import { createUpdateHandlers } from './handlers/updates.ts';
import { createWindowHandlers } from './handlers/window.ts';

/** No computer here has a way out. */
const noNetwork = () => Promise.reject(new Error('no network'));
const restingKeeper = {
  ...{ begin: () => undefined, stop: () => undefined, wake: () => undefined, now: () => Promise.resolve() },
  activity: 'idle',
} as const;

export const visitors = ['nobody', ...Role.options] as const;
export const PASSWORD = 'zwölf blaue Ordner';
export const OWN_PASSWORD = 'dreizehn gelbe Ordner';
const toNowhere = { choosePlace: async () => '/dev/null', writeText: async () => undefined };
const facts = { versions: {}, platform: 'linux', processor: 'x64', system: '6', memoryMegabytes: 1, language: 'en' };
export type Furnished = Awaited<ReturnType<typeof furnishOffice>>;

/** The folder of an office with a document of the visitor's and one of somebody else's, each with what is published of it. */
export async function furnishOffice(visitor: (typeof visitors)[number]) {
  const { office, open, database, folder, keeper } = await foundOffice();
  const add = async (role: Role): Promise<string> => valueOf(await addAccount(open(), accountOf(role))).userId;
  const visitorId = visitor === 'nobody' ? null : await add(visitor);
  const somebody = valueOf(await addAccount(open(), { ...accountOf('teacher'), loginName: 'somebody' })).userId;
  const [own, others] = [randomUUID(), randomUUID()];
  const sha256 = '0'.repeat(64);
  for (const documentId of [own, others]) {
    valueOf(addDocument(open(), { documentId, name: 'week.pdf', sha256, bytes: new Uint8Array([1]) }));
  }
  // Also of those who may not hand one in.
  database.inTransaction((write) => {
    write.run('UPDATE documents SET added_by = ? WHERE document_id = ?', visitorId, own);
    write.run('UPDATE documents SET added_by = ? WHERE document_id = ?', somebody, others);
  });
  const ownTimetable = publishWeek(open(), 'class 3AB');
  const othersTimetable = publishWeek(open(), 'class 4C');
  if (visitorId !== null) joinClass(open(), visitorId, 'class 3AB');
  office.lock('asked');
  if (visitor !== 'nobody') {
    valueOf(await office.signIn({ loginName: visitor, password: PASSWORD }));
    const user = valueOf(await changeOwnPassword(open(), { oldPassword: PASSWORD, newPassword: OWN_PASSWORD }));
    office.goOnWith(user, open().keys);
    office.lock('asked');
  }
  office.rest();
  database.close();
  return { visitor, folder, keeper, own, others, ownTimetable, othersTimetable, somebody };
}

/** The real handlers over a real office, in which the visitor sits: a copy of the furnished one, because what is asked may change it. */
export async function enterOffice({ visitor, folder: original, keeper, ...inside }: Furnished) {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  cpSync(original, folder, { recursive: true });
  const { office, database } = await openNewOffice({ folder, keeper });
  const close = (): void => {
    office.rest();
    database.close();
  };

  const store = storeInPlace(office, careInPlace({ office, database, folder, keeper }));
  const door: FrontDoor = new FrontDoor({
    ...{ store, rule: () => sessionRuleOf(10), moment: () => ({ wall: 0, steady: 0, run: 'one' }) },
    ...{ later: () => ({}), onChanged: () => undefined, onLocked: () => shelf.clear() },
    onLocksSoon: () => undefined,
    onOpened: async () => void (await shelf.layOut()),
  });
  const shelf: Shelf = new Shelf({
    papers: papersOf(store),
    read: () => new Promise(() => undefined),
    onChanged: () => undefined,
    onDisaster: () => undefined,
    ...{ now: () => 0, newId: randomUUID },
  });
  await door.look();
  if (visitor !== 'nobody') {
    valueOf(await door.comeIn('session.signIn', { loginName: visitor, password: OWN_PASSWORD }));
    // Who sees only what concerns them finds it once it was looked for.
    await startTimetables(valueOf(office.open()));
  }

  const samples = { list: async () => [], read: async () => new Uint8Array([4]) };
  const folders = { chooseFolder: async () => null, showFolder: async () => '' };
  const handlers = {
    ...createAccessHandlers(door, store),
    ...createActivityHandlers({ store, choosePlace: async () => '/dev/null', writeText: async () => undefined }),
    ...createWindowHandlers({ speak: () => undefined, computer: () => ['en-GB'], saysUnsaved: () => undefined }),
    ...createPolicyHandlers(nothingSettled),
    ...createUpdateHandlers({
      ...{ offer: () => ({ ready: null }), state: () => noUpdates, choose: () => ok(undefined) },
      ...{ lookNow: () => ok(undefined), restart: async () => ok(undefined) },
    }),
    ...createDocumentHandlers({ shelf, grants: new PictureGrants(), store }),
    ...createTimetableHandlers({ store, shelf, grants: new PictureGrants() }),
    ...createDataProtectionHandlers({ store, shelf, door, carryOut: carryOutInTurns, ...toNowhere }),
    ...createDiagnosticsHandlers({
      ...{ store, program: () => ({ ...facts, office: door.state().kind }), ...toNowhere },
      ...{ readLog: async () => '', now: () => new Date(0) },
    }),
    ...createSampleHandlers(samples, shelf),
    ...createServerHandlers({
      ...{
        store,
        keeper: restingKeeper,
        fetch: noNetwork,
        deviceName: () => 'desk',
        mayReach: () => true,
        onChanged: () => undefined,
      },
    }),
    ...createSettingsHandlers({ store, door, lockTime: new LockTime(store, () => undefined) }),
    ...createBackupHandlers({ store, ...folders }),
    ...createRestoreHandlers({ store, door, folder, ...folders }),
  };
  return { ...inside, close, door, shelf, handlers };
}

export const noUpdates: UpdateState = {
  ...{ running: '0.1.0', isOn: true, hindrance: 'no-feed', isSettled: false },
  ...{ stage: 'idle', found: null, lastLooked: null, outcome: null },
};

export function accountOf(role: Role) {
  return { loginName: role, displayName: 'Ines Roth', role, password: PASSWORD, ownPassword: HEAD.password };
}
