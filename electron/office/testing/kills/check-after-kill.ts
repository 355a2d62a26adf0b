import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect, connectToLook, versionOf } from '../../../store/database/connect.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { findDamage } from '../../../store/database/find-damage.ts';
import { allMigrations } from '../../../store/database/migrations/all-migrations.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import type { OpenDatabase } from '../../../store/database/open-database.ts';
import type { Erasure } from '../../../store/erasure/erasure-lines.ts';
import { erasuresIn, settleErasures } from '../../../store/erasure/settle-erasures.ts';
import { readKeyring } from '../../../store/office/key-rows.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import type { Act, Scene } from './act.ts';
import type { ChainSeen, Known } from './known-office.ts';
import { nothingYet } from './known-office.ts';
import { recogniseOffice } from './recognise-office.ts';
import type { Possible } from './recognise-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { filesWithKeys, wrappedKeysIn } from './left-of-erased.ts';
import type { WrappedKeys } from './left-of-erased.ts';

export const emptyChain: ChainSeen = { number: 0, hash: '' };

export type Checked = Scene & {
  readonly chain: ChainSeen;
  /** How many of the acts in hand were done when the process was killed. */
  readonly done: number;
  /** Whether the database still has to be updated: the update was killed before its end. */
  readonly isOlder: boolean;
  /** Of all documents there were so far, the keys as they were wrapped when they were last seen. */
  readonly keys: WrappedKeys;
  /** Documents whose erasing was cut short behind its saving: the next start clears the last of them away. */
  readonly unsettled: readonly string[];
  /** All there were in this database. */
  readonly erasures: readonly Erasure[];
};

type Given = {
  readonly folder: string;
  /** Everything that was acknowledged. */
  readonly known: Known;
  /** What was asked and not answered, in order. */
  readonly inHand: readonly Act[];
  readonly chain: ChainSeen;
  readonly keys: WrappedKeys;
  /** Those that no start has come upon since. */
  readonly unsettled: readonly string[];
  readonly keeper: SystemKeeper;
  readonly policy: KdfPolicy;
};

/**
 * Looks at a copy of what a killed process has left, so that the next one comes upon the files as they lie there. What was
 * acknowledged is there and what was in hand is done from its first act up to some act and not beyond, each whole.
 */
export async function checkAfterKill(given: Given): Promise<Checked> {
  const copy = `${given.folder}.copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(given.folder, copy, { recursive: true });
  const isOlder = lookFromOutside(copy);
  lookForErasedKeys(copy, given);
  const opened = await openDatabase(copy);
  if (!opened.ok) throw new OfficeNotAsItShouldBe(`the database does not open: ${JSON.stringify(opened.error)}`);
  try {
    // As the store does whenever it opens its folder.
    await settleErasures(opened.value, copy);
    const keys = { ...given.keys, ...wrappedKeysIn(opened.value) };
    const erasures = erasuresIn(opened.value.read);
    const checked = await checkOpened(opened.value, given);
    const inHand = checked.known.office.erased.filter((id) => !given.known.office.erased.includes(id));
    return { ...checked, isOlder, keys, erasures, unsettled: [...given.unsettled, ...inHand] };
  } finally {
    opened.value.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Answers whether the database is of an older program. A copy made before an update has its name only when it is whole. */
function lookFromOutside(folder: string): boolean {
  const { copies, database } = databaseFilesIn(folder);
  const names = existsSync(copies) ? readdirSync(copies).filter((name) => name.endsWith('.sqlite')) : [];
  for (const name of names) {
    // For work, as the next erasing opens it: one that was cut short in it left its journal, which only then is taken back.
    const copy = connect(join(copies, name), 0);
    const damage = findDamage(copy, 'quick');
    copy.close();
    if (damage.length > 0) throw new OfficeNotAsItShouldBe(`the copy before the update: ${damage.join('; ')}`);
  }
  if (!existsSync(database)) return false;
  const connection = connectToLook(database, 0);
  const version = versionOf(connection);
  connection.close();
  return version < allMigrations.length;
}

/** What was acknowledged as erased is out of every file by then, and not only after the next start. */
function lookForErasedKeys(folder: string, { known, keys, unsettled }: Given): void {
  const acknowledged = known.office.erased.filter((documentId) => !unsettled.includes(documentId));
  const files = filesWithKeys(
    folder,
    acknowledged.flatMap((documentId) => keys[documentId] ?? []),
  );
  if (files.length > 0) throw new OfficeNotAsItShouldBe(`a key that was destroyed lies in ${files.join(', ')}`);
}

async function checkOpened(
  database: OpenDatabase,
  given: Given,
): Promise<Omit<Checked, 'isOlder' | 'keys' | 'unsettled' | 'erasures'>> {
  const damage = database.findDamage();
  if (damage.length > 0) throw new OfficeNotAsItShouldBe(`the database is damaged: ${damage.join('; ')}`);
  const possible = possibleOffices(given);
  // Before anybody signs in to look.
  const chain = seeChain(database);
  if (readKeyring(database.read) === null) {
    const done = possible.findIndex(({ known: { office } }) => !office.isFounded);
    if (done === -1) throw new OfficeNotAsItShouldBe('the office that was founded is gone');
    checkChain(database, given.chain);
    return { known: nothingYet, userIds: {}, timetableIds: {}, backups: [], chain, done };
  }

  const { match, seen, timetableIds } = await recogniseOffice(database, possible, given);
  checkChain(database, match.known.chainFrom ?? given.chain);
  const known = { ...match.known, chainFrom: null };
  return { known, userIds: seen.userIds, timetableIds, backups: [], chain, done: match.done };
}

/** What may be there: nothing of what was in hand, its first act, its first two, and so on. */
function possibleOffices({ known, inHand }: Given): Possible[] {
  const all = [{ known, done: 0 }];
  let before = known;
  for (const [done, act] of inHand.entries()) {
    for (const half of act.halfway?.(before) ?? []) all.push({ known: half, done });
    before = act.apply(before);
    all.push({ known: before, done: done + 1 });
  }
  return all;
}

/** The chain as it was seen the last time is still there, whatever was added to it. */
function checkChain(database: OpenDatabase, { number, hash }: ChainSeen): void {
  if (hashOf(database, number) !== hash) throw new OfficeNotAsItShouldBe('entries of the activity log are gone');
}

export function seeChain(database: OpenDatabase): ChainSeen {
  const number = database.read.get<{ number: number }>('SELECT count(*) AS number FROM activity')?.number ?? 0;
  return { number, hash: hashOf(database, number) };
}

function hashOf({ read }: OpenDatabase, number: number): string {
  return read.get<{ hash: string }>('SELECT hex(hash) AS hash FROM activity WHERE number = ?', number)?.hash ?? '';
}
