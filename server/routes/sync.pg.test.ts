import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Mutation } from '../../shared/sync/mutation.ts';
import { PROTOCOL } from '../../shared/sync/protocol-version.ts';
import { applyOperation } from '../../shared/versions/apply-operation.ts';
import type { TimetableContent } from '../../shared/versions/content.ts';
import type { Operation } from '../../shared/versions/operation.ts';
import { contentHash } from '../sync/content-hash.ts';
import { Desk, newWeek } from '../testing/desk.test-kit.ts';
import { openPostgres } from '../testing/open-postgres.test-kit.ts';
import { foundFirstSchool, openServer } from '../testing/open-server.test-kit.ts';

const openDatabase = openPostgres();

/** A school with two desks and a week that both have. */
async function openWeek() {
  const database = await openDatabase();
  const { app, post } = await openServer(database);
  const { asHead, schoolId } = await foundFirstSchool(database, post);
  const signIn = async () => new Desk(post, (await post('/v1/sign-in', asHead)).body['accessToken'] ?? '');
  const [one, two] = [await signIn(), await signIn()];
  const week = newWeek();
  await one.handIn(one.numbered(week.sheet, 0), one.numbered(week.timetable, 0));
  await one.pull();
  const { put } = await two.pull();
  const base = put.find(({ kind }) => kind === 'timetable')?.version ?? 0;
  return { database, app, post, schoolId, asHead, one, two, ...week, base };
}

const [firstBlock, secondBlock] = newWeek().content.blocks.map(({ id }) => id) as [string, string];

function change(row: string, value: string, block = firstBlock, field: 'title' | 'room' = 'title'): Mutation {
  return { name: 'timetable.operate/1', row, operation: { kind: 'change-field', block, field, value }, settles: null };
}

function titleOf(content: TimetableContent, block = firstBlock): string | null {
  return content.blocks.find(({ id }) => id === block)?.values.title ?? null;
}

test('what one desk hands in another is told of, its sheet first, and each of the steps since as an operation', async () => {
  const { one, two, documentId, timetableId, content, base } = await openWeek();
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('taken');
  const told = await two.pull();
  const operation: Operation = { kind: 'change-field', block: firstBlock, field: 'title', value: 'Art' };
  const after = applyOperation(content, operation);
  expect(told).toMatchObject({
    ...{ isWhole: false, isMore: false, drop: [], last: 0 },
    put: [{ row: timetableId, kind: 'timetable-operations', state: 'read', operations: [operation] }],
  });
  expect(told.put[0]).toHaveProperty('contentHash', contentHash(after.ok ? after.value : content));
  const whole = await two.pull([timetableId]);
  expect(whole.put).toMatchObject([{ kind: 'timetable', body: { documentId, name: '3AB.pdf', state: 'read' } }]);
});

test('two who change the same while apart: the first is taken, the second kept as a conflict with both values and who said them', async () => {
  const { one, two, timetableId, base } = await openWeek();
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('taken');
  expect(await two.push(change(timetableId, 'Music'), base)).toBe('conflict');
  expect(await two.push(change(timetableId, 'R1', firstBlock, 'room'), base)).toBe('taken');
  const { put } = await one.pull();
  const conflict = put.find(({ kind }) => kind === 'conflict');
  expect(conflict).toMatchObject({
    body: {
      ...{ timetableId, by: 'Ms Example', units: [`block/${firstBlock}/title`] },
      wanted: { kind: 'operation', operation: { value: 'Music' } },
      against: [{ unit: `block/${firstBlock}/title`, by: 'Ms Example', at: 1_764_000_000_003 }],
    },
  });
  // A person chooses the other one: what stood gives way, and the conflict is gone on all desks.
  const now = put.find(({ kind }) => kind !== 'conflict')?.version ?? 0;
  const settles = conflict?.row ?? '';
  const chosen = { ...change(timetableId, 'Music'), settles } as Mutation;
  expect(await one.push(chosen, now)).toBe('taken');
  const told = await two.pull([timetableId]);
  expect(told.put).toMatchObject([{ kind: 'timetable' }]);
  const body = told.put[0]?.kind === 'timetable' ? told.put[0].body : null;
  expect(body && titleOf(body.content)).toBe('Music');
});

test('who leaves a conflict as it stands ends it; a second time there is none', async () => {
  const { one, two, timetableId, base } = await openWeek();
  await one.push(change(timetableId, 'Art'), base);
  await two.push(change(timetableId, 'Music'), base);
  const row = (await one.pull()).put.find(({ kind }) => kind === 'conflict')?.row ?? '';
  expect(await one.push({ name: 'conflict.leave/1', row })).toBe('taken');
  expect(await two.push({ name: 'conflict.leave/1', row })).toBe('gone');
  expect((await one.pull()).drop).toEqual([{ row, isErased: true }]);
});

test('two who say the same have nothing to choose between', async () => {
  const { one, two, timetableId, base } = await openWeek();
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('taken');
  expect(await two.push(change(timetableId, 'Art'), base)).toBe('taken');
});

test('a lesson that was removed meanwhile and a field of it, or half of a time, cannot both be kept', async () => {
  const { one, two, timetableId, base } = await openWeek();
  const operate = (operation: Operation): Mutation => ({
    ...{ name: 'timetable.operate/1', row: timetableId },
    ...{ operation, settles: null },
  });
  expect(await one.push(operate({ kind: 'remove', block: firstBlock }), base)).toBe('taken');
  expect(await two.push(change(timetableId, 'Music'), base)).toBe('conflict');
  const time = (field: 'start' | 'end', value: string) =>
    operate({ kind: 'change-field', block: secondBlock, field, value });
  expect(await one.push(time('start', '08:10'), base)).toBe('taken');
  expect(await two.push(time('end', '08:55'), base)).toBe('conflict');
});

test('nobody approves what they have not seen, and nobody edits on behind an approval', async () => {
  const { one, two, timetableId, content, base } = await openWeek();
  const approve = (seen: TimetableContent): Mutation => ({
    ...{ name: 'timetable.restate/1', row: timetableId },
    ...{ state: 'approved', contentHash: contentHash(seen) },
  });
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('taken');
  expect(await two.push(approve(content), base)).toBe('conflict');
  const { put } = await two.pull([timetableId]);
  const seen = put.find(({ kind }) => kind === 'timetable');
  expect(await two.push(approve(seen?.kind === 'timetable' ? seen.body.content : content), seen?.version)).toBe(
    'taken',
  );
  expect(await one.push(change(timetableId, 'Music', secondBlock), base)).toBe('conflict');
});

test('a snapshot gets the next number; of two who end it the earlier day holds', async () => {
  const { one, two, timetableId, content } = await openWeek();
  const [first, second] = [randomUUID(), randomUUID()];
  const add = (row: string): Mutation => ({
    ...{ name: 'version.add/1', row },
    body: {
      ...{ timetableId, state: 'published', reason: 'New term', madeAt: 5, content },
      inForce: { from: '2026-09-01', until: null },
    },
  });
  const end = (row: string, state: 'published' | 'superseded', until: string): Mutation => ({
    ...{ name: 'version.end/1', row, state, until },
  });
  expect(await one.push(add(first))).toBe('taken');
  expect(await two.push(add(second))).toBe('taken');
  expect(await two.push(end(first, 'superseded', '2026-10-01'))).toBe('taken');
  expect(await one.push(end(first, 'published', '2026-11-01'))).toBe('taken');
  expect(await one.push(end(first, 'published', '2026-08-01'))).toBe('refused');
  const { put } = await one.pull();
  expect(put.filter(({ kind }) => kind === 'version')).toMatchObject([
    { row: second, body: { number: 2, state: 'published', madeBy: 'Ms Example' } },
    { row: first, body: { number: 1, state: 'superseded', inForce: { from: '2026-09-01', until: '2026-10-01' } } },
  ]);
});

test('what is handed in twice, or too early, is taken once and in order; the answer is the same again', async () => {
  const { one, two, timetableId, base } = await openWeek();
  const [a, b, c] = ['Art', 'Music', 'PE'].map((title) => one.numbered(change(timetableId, title), base)) as [
    ReturnType<Desk['numbered']>,
    ReturnType<Desk['numbered']>,
    ReturnType<Desk['numbered']>,
  ];
  expect(await one.handIn(b)).toEqual({ last: 2, outcomes: [], used: [] });
  expect(await one.handIn(a, a, b)).toMatchObject({ last: 4 });
  await two.push(change(timetableId, 'French'), base);
  const both = await Promise.all([one.handIn(a, b, c), one.handIn(a, b, c)]);
  for (const answer of both) {
    expect(answer).toMatchObject({ last: 5, used: [] });
    expect(new Set(answer.outcomes)).toEqual(new Set([a, b, c].map(({ id }) => ({ id, outcome: 'taken' }))));
  }
  const { put } = await two.pull([timetableId]);
  expect(put.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'timetable']);
  const body = put.find(({ kind }) => kind === 'timetable');
  expect(body?.kind === 'timetable' && titleOf(body.body.content)).toBe('PE');
});

test('a desk that went back to a backup counts anew: what has a number that was used is told, and nothing is taken twice or lost', async () => {
  const { one, two, timetableId, base } = await openWeek();
  const [art, music] = ['Art', 'Music'].map((title) => one.numbered(change(timetableId, title), base)) as [
    ReturnType<Desk['numbered']>,
    ReturnType<Desk['numbered']>,
  ];
  await one.handIn(art, music);
  // The backup knows of the first of the two; after it something else was done under the second's number.
  const other = { ...one.numbered(change(timetableId, 'PE', secondBlock), base), number: music.number };
  const told = await one.handIn(art, other);
  expect(told).toEqual({ last: 4, outcomes: [{ id: art.id, outcome: 'taken' }], used: [other.id] });
  const again = await one.handIn({ ...art, number: 5 }, { ...other, number: 6 });
  expect(again).toMatchObject({ last: 6, used: [] });
  const { put } = await two.pull([timetableId]);
  const body = put.find(({ kind }) => kind === 'timetable');
  const content = body?.kind === 'timetable' ? body.body.content : null;
  expect(content && [titleOf(content), titleOf(content, secondBlock)]).toEqual(['Music', 'PE']);
});

test('the outcome of what was not taken is told again when the answer was lost', async () => {
  const { one, two, timetableId, base } = await openWeek();
  await one.push(change(timetableId, 'Art'), base);
  const late = two.numbered(change(timetableId, 'Music'), base);
  const first = await two.handIn(late);
  expect(first.outcomes).toEqual([{ id: late.id, outcome: 'conflict' }]);
  expect(await two.handIn(late)).toEqual(first);
});

test('erasing takes what is about it, leaves nothing that was in it, and lets nothing come back', async () => {
  const { database, one, two, sheet, timetable, documentId, timetableId, base } = await openWeek();
  await one.push(change(timetableId, 'Zebedee'), base);
  await two.push(change(timetableId, 'Quillon'), base);
  await two.pull();
  expect(await one.push({ name: 'row.erase/1', row: documentId })).toBe('taken');
  const told = await two.pull();
  expect(told.put).toEqual([]);
  expect(told.drop).toHaveLength(3);
  expect(await two.push(change(timetableId, 'Art'), base)).toBe('gone');
  expect(await two.push(sheet)).toBe('gone');
  expect(await two.push(timetable)).toBe('gone');
  const tables = await Promise.all([
    database.selectFrom('synced_rows').selectAll().execute(),
    database.selectFrom('row_history').selectAll().execute(),
  ]);
  for (const word of ['Zebedee', 'Quillon', '3AB']) expect(JSON.stringify(tables)).not.toContain(word);
});

test('somebody who becomes a teacher loses what only the office may see, at their next asking, and gets it back', async () => {
  const { database, one, two, timetableId, base } = await openWeek();
  await two.pull();
  const become = (role: 'teacher' | 'admin') => database.updateTable('users').set({ role }).execute();
  await become('teacher');
  const less = await two.pull();
  // The sheet they brought themselves stays theirs.
  expect(less).toMatchObject({ put: [], drop: [{ row: timetableId, isErased: false }] });
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('refused');
  expect(await one.push({ name: 'row.erase/1', row: timetableId })).toBe('refused');
  await become('admin');
  expect((await two.pull()).put).toMatchObject([{ row: timetableId, kind: 'timetable' }]);
});

test('where nothing happened there is nothing to tell, and the view stays', async () => {
  const { two } = await openWeek();
  const before = two.view;
  expect(await two.pull()).toMatchObject({ view: before, put: [], drop: [], isWhole: false });
  expect(await two.pull()).toMatchObject({ view: before, put: [] });
});

test('two pulls of one device at once are both answered', async () => {
  const { one, two, timetableId, base } = await openWeek();
  await one.push(change(timetableId, 'Art'), base);
  const { view } = two;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => {
      two.view = view;
      return two.pull();
    }),
  );
  for (const { put } of answers) expect(put).toMatchObject([{ row: timetableId }]);
});

test('another school sees nothing of it, and changes nothing of it', async () => {
  const { database, post, one, timetableId, base } = await openWeek();
  const other = randomUUID();
  await database.insertInto('schools').values({ id: other, name: 'Elsewhere' }).execute();
  const [head] = await database.selectFrom('users').selectAll().execute();
  if (head === undefined) throw new Error('the school has a head');
  await database
    .insertInto('users')
    .values({ ...head, school_id: other, id: randomUUID() })
    .execute();
  const asked = { schoolId: other, loginName: 'example', password: 'violet heron by the canal', deviceName: 'x' };
  const stranger = new Desk(post, (await post('/v1/sign-in', asked)).body['accessToken'] ?? '');
  expect(await stranger.pull()).toMatchObject({ put: [], drop: [] });
  expect(await stranger.push(change(timetableId, 'Art'), base)).toBe('gone');
  expect(await one.push(change(timetableId, 'Art'), base)).toBe('taken');
});

test('what names a row that is of another kind, or has another shape, changes nothing', async () => {
  const { one, post, documentId, timetableId } = await openWeek();
  expect(await one.push(change(documentId, 'Art'))).toBe('refused');
  expect(await one.push({ name: 'document.bin/1', row: timetableId, isBinned: true })).toBe('refused');
  const wrong = {
    protocol: PROTOCOL,
    mutations: [{ id: randomUUID(), number: 9, base: 0, at: 0, mutation: { name: 'drop.table/1' } }],
  };
  expect(await post('/v1/push', wrong, one.accessToken)).toMatchObject({ status: 400, body: { code: 'badRequest' } });
  expect(await post('/v1/pull', { protocol: 99, view: null, whole: [] }, one.accessToken)).toMatchObject({
    status: 400,
  });
});

test('whoever has no token is refused before a byte is read', async () => {
  const { app } = await openWeek();
  const answer = await app.inject({
    ...{ method: 'POST', url: '/v1/push', payload: '{'.repeat(100) },
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.statusCode).toBe(401);
});
