import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openPostgres } from '../testing/open-postgres.test-kit.ts';
import { foundFirstSchool, HEAD, openServer } from '../testing/open-server.test-kit.ts';
import { joinAs, PASSWORD } from '../testing/people.test-kit.ts';

const openDatabase = openPostgres();

async function openSchool() {
  const database = await openDatabase();
  const { app, post } = await openServer(database);
  const { asHead } = await foundFirstSchool(database, post);
  const head = (await post('/v1/sign-in', asHead)).body['accessToken'] ?? '';
  const get = async (url: string, accessToken: string) => {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${accessToken}` } });
    return { status: answer.statusCode, body: answer.json<Record<string, Record<string, unknown>[]>>() };
  };
  return { database, app, post, get, head, asHead };
}

test('who was invited joins once, is who the invitation says, and signs in later by name alone where there is one school', async () => {
  const { post, get, head } = await openSchool();
  const { joined, accessToken, code } = await joinAs(post, head, 'office', 'clerk');
  expect(joined.status).toBe(200);
  expect(await get('/v1/me', accessToken)).toMatchObject({ body: { role: 'office', displayName: 'Person clerk' } });
  const again = { code, loginName: 'other', password: PASSWORD, deviceName: 'x' };
  expect(await post('/v1/join', again)).toMatchObject({ status: 403, body: { code: 'codeWrong' } });
  const asClerk = { schoolId: null, loginName: 'clerk', password: PASSWORD, deviceName: 'another desk' };
  expect((await post('/v1/sign-in', asClerk)).status).toBe(200);
});

test('a name that is taken uses up no invitation; a code that is over, mistyped or of nobody opens nothing', async () => {
  const { database, post, head } = await openSchool();
  const { joined, code } = await joinAs(post, head, 'office', ' EXAMPLE ');
  expect(joined).toMatchObject({ status: 409, body: { code: 'loginNameTaken' } });
  const join = (given: string) =>
    post('/v1/join', { code: given, loginName: 'clerk', password: PASSWORD, deviceName: 'x' });
  for (const wrong of [`${code}x`, code.replace(/^./, (first) => (first === 'f' ? 'e' : 'f')), 'no code', '']) {
    expect(await join(wrong)).toMatchObject({ status: 403, body: { code: 'codeWrong' } });
  }
  await database
    .updateTable('invitations')
    .set({ until: sql<Date>`now()` })
    .execute();
  expect((await join(code)).status).toBe(403);
});

test('of two who take up one invitation at once one gets the account', async () => {
  const { post, head } = await openSchool();
  const { code } = await joinAs(post, head, 'office', 'example');
  const both = await Promise.all(
    ['one', 'two'].map((loginName) => post('/v1/join', { code, loginName, password: PASSWORD, deviceName: 'x' })),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403]);
});

test('an administrator sees who there is, changes what they may do at once, and puts them out', async () => {
  const { post, get, head } = await openSchool();
  const { accessToken } = await joinAs(post, head, 'office', 'clerk');
  const users = (await get('/v1/users', head)).body['users'] ?? [];
  expect(users.map(({ loginName, role }) => [loginName, role])).toEqual([
    ['example', 'admin'],
    ['clerk', 'office'],
  ]);
  const clerk = String(users[1]?.['userId']);
  expect(await post(`/v1/users/${clerk}`, { role: 'teacher' }, head)).toMatchObject({ status: 204 });
  expect(await get('/v1/me', accessToken)).toMatchObject({ body: { role: 'teacher' } });
  expect(await post(`/v1/users/${clerk}`, { isDeactivated: true }, head)).toMatchObject({ status: 204 });
  expect((await get('/v1/me', accessToken)).status).toBe(401);
  expect(await post(`/v1/users/${clerk}`, { isDeactivated: false }, head)).toMatchObject({ status: 204 });
  expect((await get('/v1/me', accessToken)).status).toBe(200);
});

test('the last administrator stays one, also when two take each other’s rights away at once', async () => {
  const { post, get, head } = await openSchool();
  const { accessToken: other } = await joinAs(post, head, 'admin', 'deputy');
  const users = (await get('/v1/users', head)).body['users'] ?? [];
  const [one, two] = users.map(({ userId }) => String(userId)) as [string, string];
  const both = await Promise.all([
    post(`/v1/users/${two}`, { role: 'office' }, head),
    post(`/v1/users/${one}`, { isDeactivated: true }, other),
  ]);
  expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
  const left = (await get('/v1/users', both[0]?.status === 204 ? head : other)).body['users'] ?? [];
  expect(left.filter(({ role, isDeactivated }) => role === 'admin' && isDeactivated === false)).toHaveLength(1);
});

test('everybody sees and puts out their own computers, an administrator all, a stranger’s is not there', async () => {
  const { post, get, head } = await openSchool();
  const { accessToken } = await joinAs(post, head, 'office', 'clerk');
  const own = (await get('/v1/devices', accessToken)).body['devices'] ?? [];
  expect(own).toMatchObject([{ name: 'desk of clerk', isThis: true, isRevoked: false }]);
  const all = (await get('/v1/devices', head)).body['devices'] ?? [];
  expect(all).toHaveLength(2);
  const heads = all.find(({ isThis }) => isThis === true)?.['deviceId'];
  const clerks = own[0]?.['deviceId'];
  expect((await post(`/v1/devices/${String(heads)}/revoke`, {}, accessToken)).status).toBe(404);
  expect((await post(`/v1/devices/${String(clerks)}/revoke`, {}, head)).status).toBe(204);
  expect((await get('/v1/me', accessToken)).status).toBe(401);
  expect((await get('/v1/me', head)).status).toBe(200);
});

test('a new password of one’s own puts out the other computers; a wrong old one counts as a try', async () => {
  const { post, get, head, asHead } = await openSchool();
  const elsewhere = (await post('/v1/sign-in', asHead)).body['accessToken'] ?? '';
  const change = (before: string) => post('/v1/password', { before, after: 'nine lanterns over the weir' }, head);
  expect(await post('/v1/password', { before: HEAD.password, after: 'short' }, head)).toMatchObject({ status: 400 });
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await change('wrong')).toMatchObject({ status: 400, body: { code: 'wrongPassword' } });
  }
  expect(await change(HEAD.password)).toMatchObject({ status: 429, body: { code: 'waitBeforeTrying' } });
  expect((await get('/v1/me', elsewhere)).status).toBe(200);
});

test('a new password that is right holds from then on', async () => {
  const { post, get, head, asHead } = await openSchool();
  const elsewhere = (await post('/v1/sign-in', asHead)).body['accessToken'] ?? '';
  const after = 'nine lanterns over the weir';
  expect((await post('/v1/password', { before: HEAD.password, after }, head)).status).toBe(204);
  expect((await get('/v1/me', elsewhere)).status).toBe(401);
  expect((await get('/v1/me', head)).status).toBe(200);
  expect((await post('/v1/sign-in', asHead)).status).toBe(401);
  expect((await post('/v1/sign-in', { ...asHead, password: after })).status).toBe(200);
});

test('what was done stands in a chain that names nobody and in which whatever is changed, left out or moved is found', async () => {
  const { database, post, get, head } = await openSchool();
  await joinAs(post, head, 'office', 'clerk');
  const { entries } = (await get('/v1/audit', head)).body;
  expect(entries?.map(({ action }) => action)).toEqual([
    ...['school.founded', 'device.signed-in', 'invitation.made', 'account.joined'],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/clerk|example/i);
  expect((await get('/v1/audit/verified', head)).body).toEqual({ entries: 4, firstBroken: null });
  const wrongs = [
    sql`UPDATE audit SET action = 'device.revoked' WHERE number = 2`,
    sql`UPDATE audit SET action = 'device.signed-in', actor_id = NULL WHERE number = 2`,
    sql`DELETE FROM audit WHERE number = 2`,
  ];
  for (const wrong of wrongs) {
    await wrong.execute(database);
    expect((await get('/v1/audit/verified', head)).body).toMatchObject({ firstBroken: 2 });
  }
});
