import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { erasureListIn } from '../../../store/backup/backup-names.ts';
import { lookAtBackup } from '../../../store/backup/list-backups.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import type { Erasure } from '../../../store/erasure/erasure-lines.ts';
import { addErasures } from '../../../store/erasure/erasure-list.ts';
import { settleErasures } from '../../../store/erasure/settle-erasures.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { createFakeKeyring } from '../../../store/keys/testing/fake-keyring.ts';
import { readKeyring } from '../../../store/office/key-rows.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import { withoutGone } from './erasure-acts.ts';
import type { Known, KnownBackup } from './known-office.ts';
import { expectNothingBegun, expectNoStrayFiles } from './nothing-begun.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { recogniseOffice } from './recognise-office.ts';
import { killWhileAsked, withStore } from './side-store.ts';

type Given = {
  readonly forked: ForkedStore;
  readonly program: string | undefined;
  readonly policy: KdfPolicy;
  /** Where the other computer's profile and the stick with the backup are laid. */
  readonly parent: string;
  readonly milliseconds: number;
  readonly backup: KnownBackup;
  /** What was erased since: the list of it lies beside the backups, as the last of them left it. */
  readonly gone: Known['gone'];
  readonly erasures: readonly Erasure[];
};

/**
 * A backup is restored with its sheet on another computer, in a profile where nobody has begun, and the store is killed on the way.
 * Afterwards that profile is as new, and the restore can be begun again, or it is the whole office of the backup: by now or as
 * soon as the next store opens it. Answers whether it was by the time of the kill.
 */
export async function killRestoreElsewhere(given: Given): Promise<'restored' | 'not begun'> {
  const { parent, backup, program, policy, milliseconds, forked } = given;
  rmSync(parent, { recursive: true, force: true });
  const folder = join(parent, 'office');
  const keeper = createFakeKeyring('keychain');
  const { path, ask } = await carryToStick(given);
  const { known: saved } = backup;
  const office = { ...saved.office, restores: saved.office.restores + 1 };
  const expected = withoutGone({ ...saved, office, gone: given.gone });

  const answer = await killWhileAsked({ forked, folder, keeper }, { name: 'restore.begin', ask }, milliseconds);
  if (answer?.ok === false) throw new OfficeNotAsItShouldBe(`restoring ${path} elsewhere: ${answer.error.code}`);
  const left = await lookAtCopy(folder, expected, { keeper, policy });
  if (answer !== null && left === 'not begun') throw new OfficeNotAsItShouldBe('an acknowledged restore is gone');

  await withStore({ folder, keeper, program }, async (askStore) => {
    const state = await askStore('office.state', undefined);
    const kind = state.ok ? state.value.kind : state.error.code;
    if (kind !== (left === 'restored' ? 'locked' : 'new')) {
      throw new OfficeNotAsItShouldBe(`on another computer, where it is ${left}, the store says ${kind}`);
    }
    if (kind === 'locked') return;
    const again = await askStore('restore.begin', ask);
    if (!again.ok) throw new OfficeNotAsItShouldBe(`beginning the restore again: ${again.error.code}`);
  });
  if ((await lookAtCopy(folder, expected, { keeper, policy })) !== 'restored') {
    throw new OfficeNotAsItShouldBe('a restore that was begun again is not there');
  }
  rmSync(parent, { recursive: true, force: true });
  return left;
}

async function carryToStick({ parent, backup, erasures }: Given) {
  const stick = join(parent, 'stick');
  const path = join(stick, basename(backup.path));
  mkdirSync(stick, { recursive: true });
  cpSync(backup.path, path, { recursive: true });
  const state = await lookAtBackup(path);
  if (state.kind !== 'good') throw new OfficeNotAsItShouldBe(`the backup ${path} is ${state.kind}`);
  await addErasures(erasureListIn(stick, state.manifest.office ?? null), erasures);
  const ask = { backup: path, code: backup.known.code ?? '', mayGoWithoutKeyring: false };
  return { path, ask };
}

type Tools = { readonly keeper: SystemKeeper; readonly policy: KdfPolicy };

async function lookAtCopy(folder: string, expected: Known, tools: Tools): Promise<'restored' | 'not begun'> {
  const copy = `${folder}.copy`;
  rmSync(copy, { recursive: true, force: true });
  if (!existsSync(folder)) return 'not begun';
  cpSync(folder, copy, { recursive: true });
  const opened = await openDatabase(copy);
  if (!opened.ok) throw new OfficeNotAsItShouldBe(`on another computer: ${JSON.stringify(opened.error)}`);
  const { value: database } = opened;
  try {
    await settleErasures(database, copy);
    const damage = database.findDamage();
    if (damage.length > 0) throw new OfficeNotAsItShouldBe(`on another computer, damaged: ${damage.join('; ')}`);
    if (readKeyring(database.read) === null) {
      await expectNothingBegun(database);
      return 'not begun';
    }
    // The empty database that was there before.
    expectNoStrayFiles(copy, [databaseFilesIn(copy).beforeRestore]);
    await recogniseOffice(database, [{ known: expected, done: 1 }], tools);
    return 'restored';
  } finally {
    database.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
