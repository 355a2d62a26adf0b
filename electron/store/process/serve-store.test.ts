import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { databaseFilesIn } from '../database/database-files.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import { newFolder, openOffice } from '../database/office.test-kit.ts';
import { cheapKdfPolicy } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { startStoreProcess } from '../testing/start-store-process.test-kit.ts';
import { serveStore } from './serve-store.ts';
import type { StoreCall } from './store-contract.ts';
import type { FromStore, ToStore } from './store-messages.ts';

const FIRST = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };

type Answer = Extract<FromStore, { kind: 'answer' }>;

/** The store served in this process, with cheap keys; the test is main, and its keyring answers when it is asked. */
function serve(folder = newFolder(), keyring = createFakeKeyring()) {
  let hear: (message: unknown) => void = () => undefined;
  const heard: FromStore[] = [];
  const waiting = new Map<number, (answer: Answer['answer']) => void>();
  const order: number[] = [];
  let last = 0;
  const answerKeyring = async ({ number, act, bytes }: Extract<FromStore, { kind: 'ask-keyring' }>): Promise<void> => {
    const refuse = (error: { kind: 'unavailable' | 'refused' }) =>
      hear({ kind: 'keyring', number, answer: { ok: false, error } });
    if (act === 'wrap') {
      const wrapped = await keyring.wrap(bytes);
      if (!wrapped.ok) return refuse(wrapped.error);
      return hear({ kind: 'keyring', number, answer: { ok: true, bytes: wrapped.value, shouldWrapAnew: false } });
    }
    const opened = await keyring.unwrap(bytes);
    if (!opened.ok) return refuse(opened.error);
    const { secret, shouldWrapAnew } = opened.value;
    hear({ kind: 'keyring', number, answer: { ok: true, bytes: secret, shouldWrapAnew } });
  };
  const post = (message: FromStore): void => {
    heard.push(message);
    if (message.kind === 'ask-keyring') void answerKeyring(message);
    if (message.kind !== 'answer') return;
    order.push(message.number);
    waiting.get(message.number)?.(message.answer);
  };
  const ended = new Promise<void>((end) => {
    serveStore({ port: { post, onMessage: (listener) => (hear = listener) }, policy: cheapKdfPolicy, end });
  });
  const say = (message: ToStore): void => hear(message);
  say({ kind: 'start', folder, keyring: keyring.backend });
  const ask = (name: StoreCall, asked?: unknown) =>
    new Promise<Answer['answer']>((resolve) => {
      waiting.set((last += 1), resolve);
      say({ kind: 'call', number: last, name, ask: asked });
    });
  const close = (): Promise<void> => {
    say({ kind: 'close' });
    return ended;
  };
  return { ask, say, close, heard, order, folder, keyring };
}

test('everything is answered in the order it was asked, also behind a sign-in that takes its time', async () => {
  const { ask, order, close } = serve();
  await ask('office.found', FIRST);
  const asked = [
    ask('session.lock', { why: 'asked' }),
    ask('documents.list'),
    ask('session.signIn', HEAD),
    ask('documents.list'),
    ask('session.lock', { why: 'idle' }),
    ask('office.state'),
  ];
  const answers = await Promise.all(asked);
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(answers).toMatchObject([
    { ok: true },
    { ok: false, error: { code: 'locked' } },
    { ok: true },
    { ok: true, value: { documents: [], queue: [] } },
    { ok: true },
    { ok: true, value: { kind: 'locked' } },
  ]);
  await close();
});

test('what was asked before closing is answered before it closes, and the folder is left tidy', async () => {
  const { ask, close, heard, folder } = serve();
  const founded = ask('office.found', FIRST);
  await close();
  expect(await founded).toMatchObject({ ok: true });
  expect(heard.map(({ kind }) => kind).slice(-2)).toEqual(['answer', 'closed']);
  expect((await openOffice(folder)).endedBadly).toBe(false);
});

test('the keyring is asked through main, and what it says is what happens', async () => {
  const { ask, heard, keyring, close } = serve();
  const acts = () => heard.flatMap((message) => (message.kind === 'ask-keyring' ? [message.act] : []));
  keyring.mood = 'unavailable';
  expect(await ask('office.found', FIRST)).toMatchObject({ error: { code: 'keyringUnavailable' } });
  expect(await ask('office.state')).toEqual({ ok: true, value: { kind: 'new', hasKeyring: true } });
  keyring.mood = 'works';
  await ask('office.found', FIRST);
  await ask('session.lock', { why: 'asked' });
  const before = acts().length;
  keyring.mood = 'unavailable';
  expect(await ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'keyringUnavailable' } });
  keyring.mood = 'works';
  expect(await ask('session.signIn', HEAD)).toMatchObject({ ok: true });
  expect(acts().slice(before)).toEqual(['unwrap', 'unwrap']);
  await close();
});

test('another computer’s keyring opens nothing, and the state says why', async () => {
  const { ask, close, folder } = serve();
  await ask('office.found', FIRST);
  await close();
  const elsewhere = serve(folder, createFakeKeyring('keychain'));
  expect(await elsewhere.ask('office.state')).toEqual({ ok: true, value: { kind: 'locked', keyring: 'changed' } });
  expect(await elsewhere.ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'keyringChanged' } });
  await elsewhere.close();
});

test.each([
  ['not-a-database', 'a letter to the parents, long enough to be no empty file'.repeat(20)],
  ['damaged', ''],
] as const)(
  'a file that is %s is a state of the office, everything else is refused, and the file stays',
  async (code, content) => {
    const folder = newFolder();
    writeFileSync(databaseFilesIn(folder).database, content);
    const { ask, close } = serve(folder);
    expect(await ask('office.state')).toEqual({ ok: true, value: { kind: 'trouble', trouble: code } });
    expect(await ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'storeDamaged' } });
    expect(await ask('office.found', FIRST)).toMatchObject({ error: { code: 'storeDamaged' } });
    await close();
  },
);

test('the database of a newer program is a state of the office', async () => {
  const folder = newFolder();
  const next = { version: allMigrations.length + 1, migrate: () => undefined };
  (await openOffice(folder, { migrations: [...allMigrations, next] })).close();
  const { ask, close } = serve(folder);
  expect(await ask('office.state')).toEqual({ ok: true, value: { kind: 'trouble', trouble: 'newer-version' } });
  expect(await ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'storeNewer' } });
  await close();
});

test('a file that another program has open is a state of the office, and whatever is asked says so', async () => {
  const folder = newFolder();
  const other = await openOffice(folder);
  const { ask, close } = serve(folder);
  expect(await ask('office.state')).toEqual({ ok: true, value: { kind: 'trouble', trouble: 'in-use' } });
  expect(await ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'storeInUse' } });
  await close();
  other.close();
  const again = serve(folder);
  expect(await again.ask('office.state')).toMatchObject({ ok: true, value: { kind: 'new' } });
  await again.close();
});

test('what is not in its form is refused, and the store goes on', async () => {
  const { ask, close } = serve();
  const bytes = 'no bytes';
  const badAsks: [StoreCall, unknown][] = [
    ['session.signIn', { loginName: 1 }],
    ['session.lock', { why: 'because' }],
    ['documents.add', { documentId: randomUUID(), name: 'x', sha256: '0'.repeat(64), bytes }],
    ['documents.picture', { documentId: '../etc/passwd', page: 1, reading: null }],
  ];
  for (const [name, asked] of badAsks) expect(await ask(name, asked)).toMatchObject({ error: { code: 'badRequest' } });
  expect(await ask('office.state')).toMatchObject({ ok: true, value: { kind: 'new' } });
  await close();
});

test.each([
  ['of no kind there is', { kind: 'open-sesame' }],
  ['for a call there is not', { kind: 'call', number: 1, name: 'keys.tell', ask: undefined }],
  ['that is no message', 'hello'],
  ['that asks before the start', { kind: 'call', number: 1, name: 'office.state', ask: undefined }],
])('a message %s ends the store, and not in silence', async (_which, message) => {
  const { postRaw, ended } = startStoreProcess();
  postRaw(message);
  const { code, complaint } = await ended;
  expect(code).not.toBe(0);
  expect(complaint).toContain('Error');
});
