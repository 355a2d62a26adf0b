import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binDocument } from '../../electron/store/documents/bin-document.ts';
import { takeBack } from '../../electron/store/data-protection/bin.ts';
import { eraseInTransaction } from '../../electron/store/erasure/erase-subject.ts';
import { valueOf } from '../../electron/store/keys/testing/build-office.ts';
import type { OpenOffice } from '../../electron/store/office/open-office.ts';
import { contentHash } from '../../electron/store/sync/content-hash.ts';
import { listConflicts, settleConflict } from '../../electron/store/sync/conflicts.ts';
import { approveTimetable, reopenTimetable } from '../../electron/store/timetables/approve-timetable.ts';
import { openDraft } from '../../electron/store/timetables/draft.ts';
import { editTimetable } from '../../electron/store/timetables/edit-timetable.ts';
import { publishTimetable } from '../../electron/store/timetables/publish-timetable.ts';
import { findTimetableAnywhere } from '../../electron/store/timetables/stored-timetable.ts';
import { readSheet, weekOf } from '../../electron/store/timetables/testing/published-week.test-kit.ts';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/db/database.ts';
import { hashPassword } from '../../server/access/passwords.ts';
import { openPostgres } from '../../server/testing/open-postgres.test-kit.ts';
import { tokenKey } from '../../server/testing/open-server.test-kit.ts';
import { Mutation } from '../../shared/sync/mutation.ts';
import { TimetableBody } from '../../shared/sync/row-body.ts';
import { isSameOrWithin } from '../../shared/sync/testing/model-server.ts';
import { unitsOf } from '../../shared/sync/unit.ts';
import { isSameData } from '../../shared/versions/same-data.ts';
import type { DraftStep } from '../../shared/versions/draft-log.ts';
import { operationFrom } from '../../shared/versions/testing/random-operations.ts';
import { RealDesk } from './desk.test-kit.ts';
import { EndingServer } from './ending-server.test-kit.ts';

const openDatabase = openPostgres();
const NAMES = ['office', 'head'] as const;
const PASSWORD = 'quiet otter under seven bridges';

const desk = fc.nat(NAMES.length - 1);
/** Two things at most are worked on, so that people meet. */
const which = fc.nat(1);
const numbers = fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 });
const maybe = (most: number) => fc.option(fc.nat(most), { nil: null, freq: 2 });
const anyAct = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), desk, which, numbers }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), desk, which }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('approve' as const, 'publish' as const, 'reopen' as const),
      desk,
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('add' as const, 'bin' as const, 'take-back' as const),
      desk,
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), desk, which: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back-up' as const), desk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('go-back' as const), desk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('sign-in-again' as const), desk }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      desk,
      choice: fc.constantFrom('wanted' as const, 'stands' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      desk,
      isLost: fc.boolean(),
      deskEndsAt: maybe(12),
      serverEndsAt: maybe(12),
      /** Somebody edits in the middle of it. */
      between: fc.option(numbers),
    }),
  },
);
type AnyAct = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

/** A school of its own with one head, who sits at every desk. */
async function openSchool(database: Database) {
  const schoolId = randomUUID();
  await database.insertInto('schools').values({ id: schoolId, name: 'Millbrook' }).execute();
  await database
    .insertInto('users')
    .values({
      ...{ school_id: schoolId, login_name: 'head', login_key: 'head', display_name: 'Ms Example', role: 'admin' },
      password_hash: await hashPassword(PASSWORD),
    })
    .execute();
  const ending = new EndingServer();
  const app = await createApp({ database: database.withPlugin(ending), tokenKey, logs: false });
  const signIn = async (): Promise<string> => {
    const payload = { schoolId, loginName: 'head', password: PASSWORD, deviceName: 'a desk' };
    const answer = await app.inject({ method: 'POST', url: '/v1/sign-in', payload });
    return answer.json<{ accessToken: string }>().accessToken;
  };
  const openDesk = async (name: string): Promise<RealDesk> => {
    const opened = await RealDesk.open(name, app);
    opened.signInAgain(await signIn());
    return opened;
  };
  return { schoolId, app, ending, openDesk, signIn };
}

const idsOf = (office: OpenOffice, sql: string): string[] =>
  office.database.read.all<{ id: string }>(sql).map(({ id }) => id);
const timetablesIn = (office: OpenOffice): string[] =>
  idsOf(
    office,
    `SELECT timetable_id AS id FROM timetables WHERE length(sealed) > 0 AND binned_at IS NULL ORDER BY timetable_id`,
  );
const documentsIn = (office: OpenOffice): string[] =>
  idsOf(office, `SELECT document_id AS id FROM documents WHERE length(sealed) > 0 ORDER BY document_id`);

function pick(list: readonly string[], number: number): string | undefined {
  return list[number % Math.max(1, list.length)];
}

/** What is refused here is refused as to a person; nothing then has happened. */
function doAt(
  office: OpenOffice,
  act: Exclude<AnyAct, { do: 'sync' | 'back-up' | 'go-back' | 'sign-in-again' }>,
): void {
  if (act.do === 'add') return void readSheet(office, 'week.pdf', weekOf('3AB', 6));
  if (act.do === 'settle') {
    const conflictIds = valueOf(listConflicts(office))[0]?.conflictIds;
    if (conflictIds !== undefined) settleConflict(office, { conflictIds, choice: act.choice });
    return;
  }
  if (act.do === 'bin' || act.do === 'take-back' || act.do === 'erase') {
    const documentId = pick(documentsIn(office), act.which);
    if (documentId === undefined) return;
    if (act.do === 'bin') binDocument(office, documentId, [] as never);
    else if (act.do === 'take-back') takeBack(office, documentId);
    else if (act.which > 5) erase(office, documentId);
    return;
  }
  const timetableId = pick(timetablesIn(office), act.which);
  if (timetableId === undefined) return;
  const { steps, draft } = valueOf(openDraft(office, { timetableId }));
  switch (act.do) {
    case 'edit': {
      const entry: DraftStep = { kind: 'do', operation: operationFrom(draft.content, act.numbers, randomUUID) };
      editTimetable(office, { timetableId, steps, entry });
      return;
    }
    case 'undo':
    case 'redo':
      editTimetable(office, { timetableId, steps, entry: { kind: act.do } });
      return;
    case 'approve':
      approveTimetable(office, { timetableId, steps, reason: 'Checked' });
      return;
    case 'reopen':
      reopenTimetable(office, { timetableId });
      return;
    case 'publish': {
      const inForce = { from: '2026-09-01', until: null };
      publishTimetable(office, { timetableId, inForce, reason: 'Term', replaces: null, seen: null });
    }
  }
}

function erase(office: OpenOffice, id: string): void {
  const { database, records, tools } = office;
  const writeActivity = (): void => undefined;
  const erased = database.inTransaction((write) =>
    eraseInTransaction(write, { kind: 'document', id }, { erasedAt: tools.now(), writeActivity }),
  );
  if (erased.ok) records.forget(erased.value);
  office.timetables.drafts.clear();
}

/** What an office holds: each timetable's content and state, each version's days, what is in conflict, what lies in the bin. */
function heldBy(office: OpenOffice) {
  const { read } = office.database;
  const timetables = idsOf(
    office,
    'SELECT timetable_id AS id FROM timetables WHERE length(sealed) > 0 ORDER BY timetable_id',
  );
  return {
    timetables: timetables.map((id) => {
      const state = findTimetableAnywhere(office, id)?.state;
      const draft = openDraft(office, { timetableId: id });
      return [id, state, draft.ok ? contentHash(draft.value.draft.content) : draft.error.code];
    }),
    versions: read.all(
      `SELECT version_id, number, state, effective_from, effective_until FROM versions
       WHERE state <> 'draft' AND length(sealed) > 0 ORDER BY version_id`,
    ),
    conflicts: idsOf(office, `SELECT row_id AS id FROM synced_rows WHERE kind = 'conflict' ORDER BY row_id`),
    binned: idsOf(
      office,
      'SELECT document_id AS id FROM documents WHERE binned_at IS NOT NULL AND length(sealed) > 0 ORDER BY document_id',
    ),
  };
}

async function heldByServer(database: Database, schoolId: string) {
  const rows = await database.selectFrom('synced_rows').selectAll().where('school_id', '=', schoolId).execute();
  const live = rows.filter(({ is_erased }) => !is_erased).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    timetables: live
      .filter(({ kind }) => kind === 'timetable')
      .map(({ id, body }) => {
        const { state, content } = TimetableBody.parse(body);
        return [id, state, contentHash(content)];
      }),
    conflicts: live.filter(({ kind }) => kind === 'conflict').map(({ id }) => id),
  };
}

async function play(database: Database, acts: readonly AnyAct[], seen: Set<string>) {
  const { schoolId, app, ending, openDesk, signIn } = await openSchool(database);
  const desks: RealDesk[] = [];
  for (const name of NAMES) desks.push(await openDesk(name));
  const [first] = desks;
  if (first === undefined) throw new Error('there are desks');
  readSheet(first.office, 'week.pdf', weekOf('3AB', 6));
  for (const one of desks) await one.sync();
  const made: Made = new Map();
  /** Desks that have heard everything, and since then nobody else handed in anything. */
  const alone = new Set(desks);
  for (const act of acts) {
    const at = desks[act.desk] ?? first;
    if (act.do === 'back-up') await at.backUp();
    else if (act.do === 'sync') {
      const isHeard = await syncOne(at, act, ending, alone.has(at));
      seen.add(isHeard ? 'heard' : 'not heard');
      for (const other of desks) if (other !== at) alone.delete(other);
      // What was done before it was heard what others did may meet with that.
      if (isHeard && act.between === null) alone.add(at);
    } else if (act.do === 'sign-in-again') {
      at.signInAgain(await signIn());
      alone.delete(at);
    } else if (act.do === 'go-back') {
      await at.goBack();
      alone.delete(at);
      // What was done since the backup and not handed in is gone, as the person was told.
      for (const [id, { by }] of made) if (by === at.name && !(await isHandedIn(database, id))) made.delete(id);
    } else doAt(at.office, act);
    for (const { id, base } of waitingAt(at.office)) made.set(id, { by: at.name, base });
  }
  for (let round = 0; round < 3; round += 1) for (const one of desks) while (!(await one.sync()));
  await app.close();
  return { desks, schoolId, made };
}

type SyncAct = Extract<AnyAct, { do: 'sync' }>;

/** Where nobody else did anything, what is shown at a desk stays as it is, however its sync goes. */
async function syncOne(at: RealDesk, act: SyncAct, ending: EndingServer, isAlone: boolean): Promise<boolean> {
  const { isLost, deskEndsAt, serverEndsAt } = act;
  const edit = act.between;
  let shown = heldBy(at.office);
  const between = (): void => {
    if (edit !== null) doAt(at.office, { do: 'edit', desk: 0, which: 0, numbers: edit });
    shown = heldBy(at.office);
  };
  ending.endAt(serverEndsAt);
  const isHeard = await at.sync({ isLost, deskEndsAt, between });
  ending.endAt(null);
  if (isAlone && !isSameData(heldBy(at.office), shown))
    throw new Error('what was shown went, and nobody else did anything');
  return isHeard;
}

/** Each mutation that somebody made, by its id: at which desk, and what of its row that had. */
type Made = Map<string, { readonly by: string; readonly base: number }>;

function waitingAt(office: OpenOffice) {
  return office.database.read.all<{ id: string; base: number }>('SELECT mutation_id AS id, base FROM outbox');
}

async function isHandedIn(database: Database, id: string): Promise<boolean> {
  return (await database.selectFrom('handed_in').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Steps that were taken although somebody else had changed the same, and whoever took them had not seen it. */
async function writtenOver(database: Database, schoolId: string, made: Made): Promise<string[]> {
  const rows = await database
    .selectFrom('row_history')
    .innerJoin('handed_in', (on) =>
      on
        .onRef('handed_in.device_id', '=', 'row_history.device_id')
        .onRef('handed_in.number', '=', 'row_history.number'),
    )
    .select(['handed_in.id', 'row_id', 'version', 'row_history.device_id', 'mutation'])
    .where('row_history.school_id', '=', schoolId)
    .orderBy('version')
    .execute();
  const steps = rows.flatMap(({ mutation: kept, ...row }) => {
    const mutation = Mutation.parse(kept);
    const isStep = mutation.name === 'timetable.operate/1';
    return isStep ? [{ ...row, version: Number(row.version), units: unitsOf(mutation.operation) }] : [];
  });
  return steps.flatMap((step, at) => {
    const base = made.get(step.id)?.base ?? Infinity;
    const unseen = steps
      .slice(0, at)
      .filter(
        ({ row_id, version, device_id }) => row_id === step.row_id && version > base && device_id !== step.device_id,
      )
      .flatMap(({ units }) => units);
    const met = step.units.filter((unit) => unseen.some((other) => isSameOrWithin(unit, other)));
    return met.length > 0 ? [`${step.id} on ${met.join()}`] : [];
  });
}

/** Keys of documents that were erased at one desk and are there at another. */
async function keysLeft(database: Database, schoolId: string, desks: readonly RealDesk[]): Promise<string[]> {
  const rows = await database
    .selectFrom('synced_rows')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('kind', '=', 'document')
    .where('is_erased', '=', true)
    .execute();
  return desks.flatMap(({ office, name }) =>
    rows
      .filter(({ id }) => office.records.keyOf(office.database.read, 'document', id) !== null)
      .map(({ id }) => `${id} at ${name}`),
  );
}

test('real offices, a real server, and both ended between any two writes: all end with the same, and every change has one outcome', async () => {
  const database = await openDatabase();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 40, size: 'max' }), async (acts) => {
      const { desks, schoolId, made } = await play(database, acts, seen);
      const [one, two] = desks.map(({ office }) => heldBy(office));
      expect(one).toEqual(two);
      const server = await heldByServer(database, schoolId);
      expect({ timetables: one?.timetables, conflicts: one?.conflicts }).toEqual(server);
      const handed = await database.selectFrom('handed_in').selectAll().where('school_id', '=', schoolId).execute();
      expect([...made.keys()].filter((id) => !handed.some((row) => row.id === id))).toEqual([]);
      expect(await writtenOver(database, schoolId, made)).toEqual([]);
      expect(await keysLeft(database, schoolId, desks)).toEqual([]);
      for (const { outcome } of handed) seen.add(outcome);
      for (const { office } of desks) {
        expect(idsOf(office, 'SELECT mutation_id AS id FROM outbox WHERE outcome IS NULL')).toEqual([]);
      }
    }),
    { seed: 20261124, numRuns: 60, endOnFailure: true },
  );
  expect(seen).toEqual(new Set(['heard', 'not heard', 'taken', 'conflict', 'gone']));
}, 600_000);
