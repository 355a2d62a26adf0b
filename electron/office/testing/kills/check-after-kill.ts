import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { connectToLook, versionOf } from '../../../store/database/connect.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { findDamage } from '../../../store/database/find-damage.ts';
import { allMigrations } from '../../../store/database/migrations/all-migrations.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import type { OpenDatabase } from '../../../store/database/open-database.ts';
import { settleErasures } from '../../../store/erasure/settle-erasures.ts';
import { invariant } from '../../../../shared/invariant.ts';
import { openWithRecoveryCode } from '../../../store/keys/recover-ladder.ts';
import { createFakeKeyring } from '../../../store/keys/testing/fake-keyring.ts';
import { findRecoverySlots, readKeyring } from '../../../store/office/key-rows.ts';
import type { OpenOffice } from '../../../store/office/open-office.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { Office } from '../../../store/office/office.ts';
import { startTimetables } from '../../../store/timetables/enter-timetables.ts';
import type { Act, Scene } from './act.ts';
import { HEAD } from './head.ts';
import type { Known, SeenOffice } from './known-office.ts';
import { asSeen, nothingYet } from './known-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { filesWithKeys, wrappedKeysIn } from './left-of-erased.ts';
import type { WrappedKeys } from './left-of-erased.ts';
import { lookIntoOffice, timetableIdsIn } from './look-into-office.ts';

/** How far the chain of the activity log went, as it was seen the last time. */
export type ChainSeen = { readonly number: number; readonly hash: string };

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
    const checked = await checkOpened(opened.value, given);
    const inHand = checked.known.office.erased.filter((id) => !given.known.office.erased.includes(id));
    return { ...checked, isOlder, keys, unsettled: [...given.unsettled, ...inHand] };
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
    const copy = connectToLook(join(copies, name), 0);
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
): Promise<Omit<Checked, 'isOlder' | 'keys' | 'unsettled'>> {
  const damage = database.findDamage();
  if (damage.length > 0) throw new OfficeNotAsItShouldBe(`the database is damaged: ${damage.join('; ')}`);
  const chain = seeChain(database, given.chain);
  const possible = possibleOffices(given);
  const office = officeIn(database, given);
  if (office.state().kind === 'new') {
    const done = possible.findIndex(({ office: { isFounded } }) => !isFounded);
    if (done === -1) throw new OfficeNotAsItShouldBe('the office that was founded is gone');
    return { known: nothingYet, userIds: {}, timetableIds: {}, chain, done };
  }

  const fitting = await whoGetsIn(office, possible);
  const open = office.open();
  if (!open.ok) throw new OfficeNotAsItShouldBe('who signed in is not in');
  // What is made in the background has other ids here than where the copy was taken from.
  const timetableIds = timetableIdsIn(open.value);
  await startTimetables(open.value);
  const seen = lookIntoOffice(open.value);
  if (seen.findings.length > 0) throw new OfficeNotAsItShouldBe(seen.findings.join('; '));
  const report = open.value.log.verify(database.read);
  if (!report.isIntact) throw new OfficeNotAsItShouldBe(`the activity log: ${JSON.stringify(report.findings)}`);
  const match = fitting.findLast(({ known }) => isDeepStrictEqual(sorted(asSeen(known.office)), sorted(seen.office)));
  if (match === undefined) {
    throw new OfficeNotAsItShouldBe(
      describeDifference(asSeen(fitting.at(0)?.known.office ?? nothingYet.office), seen.office),
    );
  }
  await checkCodes(open.value, match.known);
  return { known: match.known, userIds: seen.userIds, timetableIds, chain, done: match.done };
}

/** Every sheet that somebody holds opens the office. */
async function checkCodes({ database: { read }, tools }: OpenOffice, { code, newCode }: Known): Promise<void> {
  const keyring = readKeyring(read);
  invariant(keyring !== null, 'an office that is open was founded');
  for (const typed of [code, newCode]) {
    if (typed === null) continue;
    const given = { slots: findRecoverySlots(read), typed, keyring, keeper: noKeyring };
    const opened = await openWithRecoveryCode(given, tools);
    if (!opened.ok) throw new OfficeNotAsItShouldBe(`a recovery sheet does not open: ${opened.error.kind}`);
  }
}

const noKeyring = createFakeKeyring(null);

type Possible = { readonly known: Known; readonly done: number };

/** What may be there: nothing of what was in hand, its first act, its first two, and so on. */
function possibleOffices({ known, inHand }: Given): (Possible & Known)[] {
  const all = [{ ...known, known, done: 0 }];
  let before = known;
  for (const [done, act] of inHand.entries()) {
    for (const half of act.halfway?.(before) ?? []) all.push({ ...half, known: half, done });
    before = act.apply(before);
    all.push({ ...before, known: before, done: done + 1 });
  }
  return all;
}

/** Signs in as the head of the office and, where another's password was being changed, as that one before. */
async function whoGetsIn(office: Office, possible: readonly Possible[]): Promise<readonly Possible[]> {
  let fitting = possible.filter(({ known }) => known.office.isFounded);
  const loginNames = new Set(fitting.flatMap(({ known }) => Object.keys(known.passwords)));
  const changing = [...loginNames].filter(
    (loginName) => loginName !== HEAD.loginName && passwordsOf(loginName, fitting).length > 1,
  );
  for (const loginName of [...changing, HEAD.loginName]) {
    const password = await whichGetsIn(office, loginName, passwordsOf(loginName, fitting));
    fitting = fitting.filter(({ known }) => opensBy(known, loginName) === password);
    if (loginName !== HEAD.loginName) office.lock('asked');
  }
  if (fitting.length === 0) throw new OfficeNotAsItShouldBe('no password that was ever chosen opens the office');
  return fitting;
}

function passwordsOf(loginName: string, possible: readonly Possible[]): (string | null)[] {
  return [...new Set(possible.map(({ known }) => opensBy(known, loginName)))];
}

/** Null for who has no account yet or no longer gets in. */
function opensBy({ office, passwords }: Known, loginName: string): string | null {
  return office.accounts[loginName]?.state === 'active' ? (passwords[loginName] ?? null) : null;
}

/** The one of these passwords that opens; null where none does. */
async function whichGetsIn(
  office: Office,
  loginName: string,
  passwords: readonly (string | null)[],
): Promise<string | null> {
  for (const password of passwords) {
    if (password === null) continue;
    const signedIn = await office.signIn({ loginName, password });
    if (signedIn.ok) return password;
    if (signedIn.error.code !== 'wrongPassword') {
      throw new OfficeNotAsItShouldBe(`signing in as ${loginName}: ${signedIn.error.code}`);
    }
  }
  return null;
}

/** The chain as it was seen the last time is still there, whatever was added to it. */
function seeChain({ read }: OpenDatabase, before: ChainSeen): ChainSeen {
  const hashAt = (number: number) =>
    read.get<{ hash: string }>('SELECT hex(hash) AS hash FROM activity WHERE number = ?', number)?.hash ?? '';
  if (hashAt(before.number) !== before.hash) throw new OfficeNotAsItShouldBe('entries of the activity log are gone');
  const number = read.get<{ number: number }>('SELECT count(*) AS number FROM activity')?.number ?? 0;
  return { number, hash: hashAt(number) };
}

function officeIn(database: OpenDatabase, { keeper, policy }: Given): Office {
  const run = randomUUID();
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run });
  return new Office(database, keeper, { policy, now: Date.now, newId: randomUUID, moment });
}

function sorted({ documents, accounts, ...plain }: SeenOffice) {
  const inOrder = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...plain, documents: inOrder(documents), accounts: inOrder(accounts) };
}

function describeDifference(known: SeenOffice, seen: SeenOffice): string {
  const kinds = ['documents', 'accounts'] as const;
  const differences = kinds.flatMap((kind) => {
    const ids = new Set([...Object.keys(known[kind]), ...Object.keys(seen[kind])]);
    return [...ids]
      .filter((id) => !isDeepStrictEqual(known[kind][id], seen[kind][id]))
      .map(
        (id) =>
          `${kind} ${id}: acknowledged ${JSON.stringify(known[kind][id])}, found ${JSON.stringify(seen[kind][id])}`,
      );
  });
  const plain = (['readAhead', 'erased', 'erasedPeople', 'sheets'] as const)
    .filter((kind) => !isDeepStrictEqual(known[kind], seen[kind]))
    .map((kind) => `${kind}: acknowledged ${JSON.stringify(known[kind])}, found ${JSON.stringify(seen[kind])}`);
  const all = [...differences, ...plain].join('\n');
  return `not what was acknowledged, with or without what was in hand:\n${all}`;
}
