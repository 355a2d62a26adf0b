import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { invariant } from '../../../../shared/invariant.ts';
import { noteReplayedErasures } from '../../../store/data-protection/note-replayed-erasures.ts';
import type { OpenDatabase } from '../../../store/database/open-database.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import { openWithRecoveryCode } from '../../../store/keys/recover-ladder.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { createFakeKeyring } from '../../../store/keys/testing/fake-keyring.ts';
import { findRecoverySlots, readKeyring } from '../../../store/office/key-rows.ts';
import { Office } from '../../../store/office/office.ts';
import type { OpenOffice } from '../../../store/office/open-office.ts';
import { startTimetables } from '../../../store/timetables/enter-timetables.ts';
import { HEAD } from './head.ts';
import type { Known, SeenOffice } from './known-office.ts';
import { asSeen, nothingYet } from './known-office.ts';
import { lookIntoOffice, timetableIdsIn } from './look-into-office.ts';
import type { Seen } from './look-into-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

/** What may be in a database, and how many of the acts in hand were done then. */
export type Possible = { readonly known: Known; readonly done: number };

type Recognised = {
  readonly match: Possible;
  readonly seen: Seen;
  readonly timetableIds: Readonly<Record<string, string>>;
};

type Given = { readonly keeper: SystemKeeper; readonly policy: KdfPolicy };

/** Opens an office, looks at all of it, and finds the one of these that it is. */
export async function recogniseOffice(
  database: OpenDatabase,
  possible: readonly Possible[],
  given: Given,
): Promise<Recognised> {
  const office = officeIn(database, given);
  const fitting = await whoGetsIn(office, possible);
  const open = office.open();
  if (!open.ok) throw new OfficeNotAsItShouldBe('who signed in is not in');
  // As whoever signs in has it done.
  noteReplayedErasures(open.value);
  // What is made in the background has other ids here than where the copy was taken from.
  const timetableIds = timetableIdsIn(open.value);
  await startTimetables(open.value);
  const seen = lookIntoOffice(open.value);
  if (seen.findings.length > 0) throw new OfficeNotAsItShouldBe(seen.findings.join('; '));
  const report = open.value.log.verify(database.read);
  if (!report.isIntact) throw new OfficeNotAsItShouldBe(`the activity log: ${JSON.stringify(report.findings)}`);
  const alike = fitting.filter(({ known }) => isDeepStrictEqual(sorted(asSeen(known.office)), sorted(seen.office)));
  if (alike.length === 0) {
    throw new OfficeNotAsItShouldBe(
      describeDifference(asSeen(fitting.at(0)?.known.office ?? nothingYet.office), seen.office),
    );
  }
  const match = await findWithItsSheets(open.value, alike);
  if (match === null) throw new OfficeNotAsItShouldBe('a recovery sheet does not open');
  return { match, seen, timetableIds };
}

/** The last of these in which every sheet that somebody holds opens the office. */
async function findWithItsSheets(
  { database: { read }, tools }: OpenOffice,
  possible: readonly Possible[],
): Promise<Possible | null> {
  const keyring = readKeyring(read);
  invariant(keyring !== null, 'an office that is open was founded');
  const tried = new Map<string, boolean>();
  for (const one of possible.toReversed()) {
    const sheets = [one.known.code, one.known.newCode].filter((code) => code !== null);
    for (const typed of sheets) {
      if (tried.has(typed)) continue;
      const given = { slots: findRecoverySlots(read), typed, keyring, keeper: noKeyring };
      tried.set(typed, (await openWithRecoveryCode(given, tools)).ok);
    }
    if (sheets.every((typed) => tried.get(typed))) return one;
  }
  return null;
}

const noKeyring = createFakeKeyring(null);

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
