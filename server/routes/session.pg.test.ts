import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { makeSetupCode } from '../access/set-up.ts';
import { foundFirstSchool, HEAD, openServer, tokenKey } from '../testing/open-server.test-kit.ts';
import { openPostgres } from '../testing/open-postgres.test-kit.ts';

const openDatabase = openPostgres();

async function openFounded() {
  const database = await openDatabase();
  const { app, post } = await openServer(database);
  const school = await foundFirstSchool(database, post);
  const me = async (accessToken: string) => {
    const answer = await app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${accessToken}` } });
    return { status: answer.statusCode, body: answer.json<object>() };
  };
  const signIn = async (asked = school.asHead) =>
    (await post('/v1/sign-in', asked)).body as { accessToken: string; refreshToken: string };
  return { database, app, post, me, signIn, ...school };
}

test('the first school is founded with the code that was printed, once; and its administrator comes in', async () => {
  const { database, post, me, signIn, code, schoolId } = await openFounded();
  expect(schoolId).toMatch(/^[0-9a-f-]{36}$/);
  const { accessToken } = await signIn();
  expect(await me(accessToken)).toMatchObject({
    ...{
      status: 200,
      body: { role: 'admin', displayName: 'Ms Example', loginName: 'example', schoolName: 'Millbrook' },
    },
  });
  expect(await post('/v1/schools', { code, schoolName: 'Another', admin: HEAD })).toMatchObject({
    status: 403,
    body: { code: 'codeWrong' },
  });
  expect(await makeSetupCode(database)).toBeNull();
});

test('of two who found a school with one code at once one does; a weak password founds none and uses up nothing', async () => {
  const database = await openDatabase();
  const { post } = await openServer(database);
  const code = (await makeSetupCode(database)) ?? '';
  const weak = { code, schoolName: 'Weak', admin: { ...HEAD, password: 'example' } };
  expect(await post('/v1/schools', weak)).toMatchObject({ status: 400, body: { code: 'passwordTooShort' } });
  const both = await Promise.all(
    ['One', 'Two'].map((schoolName) => post('/v1/schools', { code, schoolName, admin: HEAD })),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403]);
});

test('a wrong password, a name that nobody has and a school there is not are told alike', async () => {
  const { post, asHead } = await openFounded();
  const wrong = { status: 401, body: { code: 'wrongPassword' } };
  expect(await post('/v1/sign-in', { ...asHead, password: 'not this one' })).toMatchObject(wrong);
  expect(await post('/v1/sign-in', { ...asHead, loginName: 'nobody' })).toMatchObject(wrong);
  expect(await post('/v1/sign-in', { ...asHead, schoolId: randomUUID() })).toMatchObject(wrong);
  expect((await post('/v1/sign-in', { ...asHead, loginName: ' EXAMPLE ' })).status).toBe(200);
});

test('after some wrong tries one waits, also with the right password, for a name that nobody has as well, and however many come at once', async () => {
  const { post, asHead } = await openFounded();
  const tries = (asked: object) => Promise.all(Array.from({ length: 12 }, () => post('/v1/sign-in', asked)));
  for (const loginName of [asHead.loginName, 'nobody']) {
    const statuses = (await tries({ ...asHead, loginName, password: 'not this one' })).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  }
  const right = await post('/v1/sign-in', asHead);
  expect(right).toMatchObject({ status: 429, body: { code: 'waitBeforeTrying', values: { seconds: 30 } } });
});

test('a refresh token gives the next; asked twice in a moment it gives the same one, so that a lost answer harms nobody', async () => {
  const { post, me, signIn } = await openFounded();
  const { refreshToken } = await signIn();
  const twice = await Promise.all([post('/v1/refresh', { refreshToken }), post('/v1/refresh', { refreshToken })]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect(twice[0]?.body['refreshToken']).toBe(twice[1]?.body['refreshToken']);
  expect(twice[0]?.body['refreshToken']).not.toBe(refreshToken);
  expect((await me(twice[0]?.body['accessToken'] ?? '')).status).toBe(200);
});

test('an old refresh token puts its device out, whoever comes with it, and no other device', async () => {
  const { post, me, signIn } = await openFounded();
  const first = await signIn();
  const other = await signIn();
  let { refreshToken } = first;
  for (let times = 0; times < 3; times += 1)
    refreshToken = (await post('/v1/refresh', { refreshToken })).body['refreshToken'] ?? '';
  expect(await post('/v1/refresh', { refreshToken: first.refreshToken })).toMatchObject({
    status: 401,
    body: { code: 'putOut' },
  });
  // The honest one is out as well, for nobody can tell which that is; also with the access token that still held.
  expect((await post('/v1/refresh', { refreshToken })).status).toBe(401);
  expect((await me(first.accessToken)).status).toBe(401);
  expect((await post('/v1/refresh', { refreshToken: other.refreshToken })).status).toBe(200);
});

test('a token that somebody made up puts nobody out', async () => {
  const { post, me, signIn } = await openFounded();
  const { accessToken, refreshToken } = await signIn();
  const [school, device, , proof] = refreshToken.split('.');
  const forged = [
    `${school}.${device}.0.${proof?.slice(1)}x`,
    `${school}.${device}.5.${proof}`,
    `${randomUUID()}.${device}.0.${proof}`,
    'a.b',
    '',
  ];
  for (const token of forged) expect((await post('/v1/refresh', { refreshToken: token })).status).toBe(401);
  expect((await me(accessToken)).status).toBe(200);
  expect((await post('/v1/refresh', { refreshToken })).status).toBe(200);
});

test('who signs out, is put out or deactivated has no token that opens anything', async () => {
  const { app, database, me, post, signIn } = await openFounded();
  const left = await signIn();
  expect((await post('/v1/sign-out', {}, left.accessToken)).status).toBe(204);
  expect((await me(left.accessToken)).status).toBe(401);
  expect((await post('/v1/refresh', { refreshToken: left.refreshToken })).status).toBe(401);
  const here = await signIn();
  await database.updateTable('users').set({ deactivated_at: new Date() }).execute();
  expect((await me(here.accessToken)).status).toBe(401);
  expect((await post('/v1/refresh', { refreshToken: here.refreshToken })).status).toBe(401);
  expect((await app.inject('/v1/me')).json()).toEqual({ code: 'signInFirst' });
});

test('an access token that is over, of another key or of another maker opens nothing', async () => {
  const { me, signIn, schoolId } = await openFounded();
  const { accessToken } = await signIn();
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<
    string,
    string
  >;
  expect(claims).toMatchObject({ school: schoolId, iss: 'timetable-desk' });
  const sign = (more: object, issuer: string, until: string) =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(issuer)
      .setExpirationTime(until)
      .sign(tokenKey.secret);
  expect((await me(await sign({}, 'timetable-desk', '1m'))).status).toBe(200);
  expect((await me(await sign({}, 'timetable-desk', '-1m'))).status).toBe(401);
  expect((await me(await sign({}, 'somebody', '1m'))).status).toBe(401);
  expect((await me(await sign({ school: randomUUID() }, 'timetable-desk', '1m'))).status).toBe(401);
  expect((await me(`${accessToken.slice(0, -2)}AA`)).status).toBe(401);
  const unsigned = [{ alg: 'none' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  expect((await me(`${unsigned}.`)).status).toBe(401);
});

test.each([
  ['/v1/sign-in', { loginName: 'example' }],
  ['/v1/sign-in', { schoolId: 'here', loginName: 'example', password: 'x', deviceName: 'x' }],
  ['/v1/refresh', { refreshToken: 7 }],
  ['/v1/schools', { code: 'x', schoolName: '', admin: HEAD }],
])('what has the wrong shape is refused at %s: %o', async (url, asked) => {
  const { post } = await openServer(await openDatabase());
  expect(await post(url, asked)).toMatchObject({ status: 400, body: { code: 'badRequest' } });
});
