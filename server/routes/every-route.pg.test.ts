import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { mayWithSome } from '../../shared/access/may.ts';
import { Role } from '../../shared/access/roles.ts';
import { openPostgres } from '../testing/open-postgres.test-kit.ts';
import { foundFirstSchool, openServer } from '../testing/open-server.test-kit.ts';
import { joinAs } from '../testing/people.test-kit.ts';

const openDatabase = openPostgres();

/** A question of the right shape for each route that wants one, about things of the school whose ids are given. */
function bodyFor(url: string, row: string): object {
  const bodies: Record<string, object> = {
    '/v1/invitations': { displayName: 'Somebody', role: 'student' },
    '/v1/users/:userId': { displayName: 'Renamed' },
    '/v1/password': { before: 'wrong', after: 'nine lanterns over the weir' },
    '/v1/push': {
      protocol: 1,
      mutations: [{ id: randomUUID(), number: 1, base: 0, at: 0, mutation: { name: 'row.erase/1', row } }],
    },
    '/v1/pull': { protocol: 1, view: null, whole: [] },
  };
  return bodies[url] ?? {};
}

async function openTwoSchools() {
  const database = await openDatabase();
  const { app, post } = await openServer(database);
  const { asHead } = await foundFirstSchool(database, post);
  const signedIn = async (schoolId: string) =>
    (await post('/v1/sign-in', { ...asHead, schoolId })).body['accessToken'] ?? '';
  const head = await signedIn(asHead.schoolId);
  const elsewhere = randomUUID();
  const strangerId = randomUUID();
  await database.insertInto('schools').values({ id: elsewhere, name: 'Elsewhere' }).execute();
  const [user] = await database.selectFrom('users').selectAll().execute();
  if (user === undefined) throw new Error('the school has a head');
  await database
    .insertInto('users')
    .values({ ...user, school_id: elsewhere, id: strangerId })
    .execute();
  const stranger = await signedIn(elsewhere);
  const theirs = await database
    .selectFrom('devices')
    .select('id')
    .where('school_id', '=', elsewhere)
    .executeTakeFirstOrThrow();
  return { database, app, post, head, stranger, elsewhere, ids: { userId: strangerId, deviceId: theirs.id } };
}

function urlOf(url: string, ids: Readonly<Record<string, string>>): string {
  return url.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? randomUUID());
}

test('every route answers whom it is for and nobody else: without a token, and for each role', async () => {
  const { app, post, head } = await openTwoSchools();
  const tokens = new Map<Role, string>();
  for (const role of Role.options) tokens.set(role, (await joinAs(post, head, role, `a-${role}`)).accessToken);
  const walked = new Set<string>();
  const wrongs: string[] = [];
  for (const { method, url, access } of app.routesByAccess) {
    if (access === 'anybody' || url === '/v1/sign-out') continue;
    const ask = (token: string) =>
      app.inject({
        ...{ method: method as 'GET', url: urlOf(url, {}) },
        ...(token === '' ? {} : { headers: { authorization: `Bearer ${token}` } }),
        ...(method === 'POST' ? { payload: bodyFor(url, randomUUID()) } : {}),
      });
    if ((await ask('')).statusCode !== 401) wrongs.push(`${method} ${url} without a token`);
    for (const role of Role.options) {
      const { statusCode } = await ask(tokens.get(role) ?? '');
      const who = { userId: 'x', role, personId: null, classIds: [] };
      const isFor = access === 'signed-in' || mayWithSome(who, access);
      // Whoever may ask may still be told that there is no such thing, but not that they may not, nor that it failed.
      if (isFor ? [401, 403, 500].includes(statusCode) : statusCode !== 403) {
        wrongs.push(`${method} ${url} by ${role}: ${statusCode}`);
      }
      walked.add(`${method} ${url}`);
    }
  }
  expect(wrongs).toEqual([]);
  expect(walked.size).toBeGreaterThan(12);
});

test('whatever somebody of one school asks about things of another, it is not there, and stays as it is', async () => {
  const { database, app, head, elsewhere, ids } = await openTwoSchools();
  const row = randomUUID();
  await database
    .insertInto('synced_rows')
    .values({
      ...{ school_id: elsewhere, id: row, kind: 'document', version: '1', added_by: null, about: null },
      body: '{"name":"theirs"}',
    })
    .execute();
  const everything = async () => ({
    rows: await database.selectFrom('synced_rows').selectAll().where('school_id', '=', elsewhere).execute(),
    users: await database.selectFrom('users').selectAll().where('school_id', '=', elsewhere).execute(),
    devices: await database.selectFrom('devices').selectAll().where('school_id', '=', elsewhere).execute(),
    audit: await database.selectFrom('audit').selectAll().where('school_id', '=', elsewhere).execute(),
  });
  const before = await everything();
  const wrongs: string[] = [];
  for (const { method, url, access } of app.routesByAccess) {
    if (access === 'anybody' || url === '/v1/sign-out') continue;
    const answer = await app.inject({
      ...{ method: method as 'GET', url: urlOf(url, ids), headers: { authorization: `Bearer ${head}` } },
      ...(method === 'POST' ? { payload: bodyFor(url, row) } : {}),
    });
    if (url.includes(':') && answer.statusCode !== 404) wrongs.push(`${method} ${url}: ${answer.statusCode}`);
    for (const theirs of [row, elsewhere, ids.userId, ids.deviceId, 'theirs', 'Elsewhere']) {
      if (answer.payload.includes(theirs)) wrongs.push(`${method} ${url} says ${theirs}`);
    }
  }
  expect(wrongs).toEqual([]);
  expect(await everything()).toEqual(before);
});
