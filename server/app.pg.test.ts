import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { openPostgres } from './testing/open-postgres.test-kit.ts';
import { tokenKey } from './testing/open-server.test-kit.ts';

const openDatabase = openPostgres();
const anybody = { config: { access: 'anybody' } } as const;

test('it says that it lives and is ready, and no longer ready when its database is gone', async () => {
  const database = await openDatabase();
  const app = await createApp({ database, tokenKey, logs: false });
  expect((await app.inject('/health/live')).json()).toEqual({ is: 'alive' });
  expect((await app.inject('/health/ready')).json()).toEqual({ is: 'ready' });
  await database.destroy();
  const gone = await app.inject('/health/ready');
  expect([gone.statusCode, gone.json()]).toEqual([503, { code: 'notReady' }]);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});

test('what is not there is said; what went wrong inside is not', async () => {
  const app = await createApp({ database: await openDatabase(), tokenKey, logs: false });
  app.get('/broken', anybody, async () => Promise.reject(new Error('relation "people" does not exist')));
  app.post('/heard', anybody, async () => ({}));
  const broken = await app.inject('/broken');
  expect([broken.statusCode, broken.json()]).toEqual([500, { code: 'failed' }]);
  const nowhere = await app.inject('/v1/nowhere');
  expect([nowhere.statusCode, nowhere.json()]).toEqual([404, { code: 'notFound' }]);
  const garbled = await app.inject({
    method: 'POST',
    url: '/heard',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  });
  expect([garbled.statusCode, garbled.json()]).toEqual([400, { code: 'badRequest' }]);
  const huge = await app.inject({ method: 'POST', url: '/heard', payload: { text: 'x'.repeat(2_000_000) } });
  expect([huge.statusCode, huge.json()]).toEqual([413, { code: 'badRequest' }]);
});

test('a route that does not say who may ask is not added', async () => {
  const app = await createApp({ database: await openDatabase(), tokenKey, logs: false });
  expect(() => app.get('/open', async () => ({}))).toThrow('who may ask GET /open');
});
