import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SoundPart } from '../../../../shared/ipc/care-messages.ts';
import { connectToLook } from '../../../store/database/connect.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import type { DatabaseFiles } from '../../../store/database/database-files.ts';
import { findDamage } from '../../../store/database/find-damage.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import { markSuspect } from '../../../store/database/suspect-file.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { countSound } from '../../../store/repair/count-sound.ts';
import { saveSound } from '../../../store/repair/save-sound.ts';
import type { ForkedStore } from '../../../store/testing/fork-store-process.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { killWhileAsked, withStore } from './side-store.ts';
import { spoilPage } from './spoil-page.ts';

type Given = {
  readonly forked: ForkedStore;
  readonly program: string | undefined;
  readonly keeper: SystemKeeper;
  readonly lot: Lot;
  /** The office as the last kill has left it; it is not touched. */
  readonly office: string;
  /** Where a copy of it is laid, to be damaged. */
  readonly parent: string;
  readonly milliseconds: number;
};

/** How the file stood at the kill; `nothing sound`: too little could be read, which changes nothing. */
export type RepairKilled = 'saved' | 'not begun' | 'nothing sound';

/**
 * A page of the office's file is overwritten, what is sound is being saved, and the store is killed on the way. Afterwards the
 * damaged file lies there byte for byte, with its journal, and what is sound has been saved or can be: as much as without a kill.
 */
export async function killRepair(given: Given): Promise<RepairKilled> {
  const { forked, program, keeper, parent, milliseconds } = given;
  const files = databaseFilesIn(join(parent, 'office'));
  const { folder } = files;
  await layDamaged(given, files);
  const damaged = hashesOf(files);
  const sound = await saveInCopy(folder);

  const answer = await killWhileAsked(
    { forked, folder, keeper },
    { name: 'repair.saveSound', ask: undefined },
    milliseconds,
  );
  if (answer?.ok === false && (sound !== null || answer.error.code !== 'nothingSound')) {
    throw new OfficeNotAsItShouldBe(`saving what is sound: ${answer.error.code}`);
  }
  expectKept(files, damaged);
  const left = await withStore({ folder, keeper, program }, async (ask): Promise<RepairKilled> => {
    const state = await ask('office.state', undefined);
    const kind = state.ok ? state.value.kind : state.error.code;
    if (kind === 'locked' && sound !== null) return 'saved';
    if (kind !== 'trouble' || answer?.ok === true) {
      throw new OfficeNotAsItShouldBe(`after a repair that was killed the store says ${kind}`);
    }
    const look = await ask('repair.look', undefined);
    const seen = look.ok ? look.value.sound : look.error.code;
    if (!isDeepStrictEqual(seen, sound)) {
      throw new OfficeNotAsItShouldBe(`${JSON.stringify(seen)} is said to be sound, of ${JSON.stringify(sound)}`);
    }
    const saved = await ask('repair.saveSound', undefined);
    if (saved.ok !== (sound !== null)) throw new OfficeNotAsItShouldBe('saving what is sound cannot be begun again');
    return sound === null ? 'nothing sound' : 'not begun';
  });
  expectKept(files, damaged);
  if (sound !== null) await expectSaved(files, sound);
  rmSync(parent, { recursive: true, force: true });
  return left;
}

/** Closed in order, with damage that was found while it was open; or as a kill has left it, with its journal. */
async function layDamaged({ office, parent, lot }: Given, files: DatabaseFiles): Promise<void> {
  const { folder } = files;
  for (let isClosed = lot.chance(0.5); ; isClosed = true) {
    rmSync(parent, { recursive: true, force: true });
    cpSync(office, folder, { recursive: true });
    const isHalfway = !existsSync(files.database) || existsSync(files.restored);
    if (isClosed || isHalfway) {
      const opened = await openDatabase(folder);
      if (!opened.ok) throw new OfficeNotAsItShouldBe(`the database does not open: ${JSON.stringify(opened.error)}`);
      opened.value.close();
    }
    // Nothing that was set aside before is taken for this one.
    rmSync(files.damaged, { recursive: true, force: true });
    if (!spoilPage(lot, files)) continue;
    // What a kill has left is looked through anyway.
    if (!existsSync(files.inUse)) await markSuspect(files);
    return;
  }
}

/** What is saved where nothing is killed; null where it is too little. */
async function saveInCopy(folder: string): Promise<SoundPart | null> {
  const copy = `${folder}.copy`;
  cpSync(folder, copy, { recursive: true });
  const saved = await saveSound(copy, new Date());
  rmSync(copy, { recursive: true, force: true });
  if (saved.ok) return saved.value.saved;
  if (saved.error.code !== 'nothing-sound') throw new OfficeNotAsItShouldBe(`saving it: ${saved.error.code}`);
  return null;
}

type Hashes = Readonly<Record<string, string>>;

/** Of the database and, where it is one to go by, of its journal. */
function hashesOf({ database, journal }: DatabaseFiles): Hashes {
  const there = [database, journal].filter((file) => existsSync(file) && statSync(file).size > 0);
  return Object.fromEntries(there.map((file) => [basename(file), hashOf(file)]));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Together in one place, or on their way there. */
function expectKept({ folder, damaged }: DatabaseFiles, hashes: Hashes): void {
  const aside = existsSync(damaged) ? readdirSync(damaged).map((name) => join(damaged, name)) : [];
  for (const [name, hash] of Object.entries(hashes)) {
    const places = [folder, ...aside].map((place) => join(place, name));
    if (places.some((place) => existsSync(place) && hashOf(place) === hash)) continue;
    throw new OfficeNotAsItShouldBe(`of what was damaged, ${name} is nowhere in ${folder} as it was`);
  }
}

async function expectSaved({ database, damaged }: DatabaseFiles, sound: SoundPart): Promise<void> {
  const aside = readdirSync(damaged).filter((name) => existsSync(join(damaged, name, basename(database))));
  if (aside.length !== 1)
    throw new OfficeNotAsItShouldBe(`${aside.length} files were set aside in ${dirname(database)}`);
  const connection = connectToLook(database, 0);
  try {
    const damage = findDamage(connection, 'thorough');
    if (damage.length > 0) throw new OfficeNotAsItShouldBe(`what was saved is damaged: ${damage.join('; ')}`);
    const saved = await countSound(connection);
    // Of the damaged file, not all came out.
    if (!isDeepStrictEqual(saved, { ...sound, isAll: true })) {
      throw new OfficeNotAsItShouldBe(`${JSON.stringify(saved)} was saved, of ${JSON.stringify(sound)}`);
    }
  } finally {
    connection.close();
  }
}
