import { existsSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { databaseFilesIn } from '../store/database/database-files.ts';
import { newFolder, openOffice } from '../store/database/office.test-kit.ts';
import { newDocument } from '../store/documents/new-document.test-kit.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { createFakeKeyring } from '../store/keys/testing/fake-keyring.ts';
import { HEAD } from '../store/testing/found-office.test-kit.ts';
import { startStoreProcess } from '../store/testing/start-store-process.test-kit.ts';
import { StoreClient } from './store-client.ts';

const FIRST = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };

/** Main's side over the real process, whose keys cost what they cost: founding and signing in take a moment. */
function openClient(folder = newFolder()) {
  const started: ReturnType<typeof startStoreProcess>[] = [];
  const told = { died: 0, known: [] as number[] };
  const client = new StoreClient({
    start: () => {
      const process = startStoreProcess();
      started.push(process);
      return process.store;
    },
    folder,
    keeper: createFakeKeyring(),
    onDied: () => void (told.died += 1),
    onTimetables: (known) => void told.known.push(known),
  });
  onTestFinished(async () => void (await client.close(500)));
  return { client, started, told, folder };
}

const newWeek = (number: number) => newDocument(`week ${number}.pdf`, Buffer.alloc(150_000, `timetable ${number}`));

test('a store that is killed in the middle of its work has lost nothing it acknowledged, and comes back locked', async () => {
  const { client, started, told } = openClient();
  expect(valueOf(await client.ask('office.state', undefined))).toEqual({ kind: 'new', hasKeyring: true });
  const founding = client.ask('office.found', FIRST);
  expect([client.isAsked('office.found'), client.isAsked('restore.goBack')]).toEqual([true, false]);
  expect(valueOf(await founding).recoveryCode).toMatch(/^[0-9A-Z-]+$/);
  expect(client.isAsked('office.found')).toBe(false);

  const documents = Array.from({ length: 20 }, (_, number) => newWeek(number));
  let acknowledged = 0;
  const answers = await Promise.all(
    documents.map(async (document) => {
      const answer = await client.ask('documents.add', document);
      if (answer.ok && (acknowledged += 1) === 7) started[0]?.store.kill();
      return answer;
    }),
  );
  const kept = documents.filter((_, at) => answers[at]?.ok);
  expect(kept.length).toBeGreaterThanOrEqual(7);
  expect(kept.length).toBeLessThan(20);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(new Set(refusals)).toEqual(new Set(['storeDied']));
  expect(told.died).toBe(1);

  // The next question starts another one, which nobody has signed in to.
  expect(valueOf(await client.ask('office.state', undefined))).toEqual({ kind: 'locked', keyring: 'kept' });
  expect(await client.ask('documents.list', undefined)).toMatchObject({ error: { code: 'locked' } });
  expect(started).toHaveLength(2);
  valueOf(await client.ask('session.signIn', HEAD));
  const listed = valueOf(await client.ask('documents.list', undefined)).documents.map(({ documentId }) => documentId);
  expect(listed).toEqual(expect.arrayContaining(kept.map(({ documentId }) => documentId)));
  for (const { documentId, bytes } of documents.filter((document) => listed.includes(document.documentId))) {
    const original = valueOf(await client.ask('documents.original', { documentId }));
    expect(Buffer.from(original).equals(bytes)).toBe(true);
  }
});

test('closing waits for what was asked, leaves the folder tidy and is nobody’s death; afterwards nothing is started', async () => {
  const { client, started, told, folder } = openClient();
  const state = client.ask('office.state', undefined);
  expect(client.isAskedAnything()).toBe(true);
  expect(await client.close()).toBe(true);
  expect(client.isAskedAnything()).toBe(false);
  expect(await state).toMatchObject({ ok: true });
  expect((await started[0]?.ended)?.code).toBe(0);
  expect(told.died).toBe(0);
  expect((await openOffice(folder)).endedBadly).toBe(false);
  expect(await client.ask('office.state', undefined)).toMatchObject({ error: { code: 'storeDied' } });
  expect(started).toHaveLength(1);
});

test.each([
  { asked: 'office.state', patience: 3_000 },
  { asked: 'restore.goBack', patience: 120_000 },
] as const)('closing beside $asked waits $patience ms for a store that does not end, and no longer', async (given) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let kills = 0;
  const deaf = { post: () => undefined, onMessage: () => () => undefined, onExit: () => () => undefined };
  const start = () => ({ ...deaf, kill: () => void (kills += 1) });
  const client = new StoreClient({ start, folder: '', keeper: createFakeKeyring(), onDied: () => undefined });
  void client.ask(given.asked, { backup: '', password: '', code: null });
  const closing = client.close();
  await vi.advanceTimersByTimeAsync(given.patience - 1);
  expect(kills).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(await closing).toBe(false);
  expect(kills).toBe(1);
});

test('closing where nothing was ever asked starts nothing', async () => {
  const { client, started } = openClient();
  expect(await client.close()).toBe(true);
  expect(started).toEqual([]);
});

test('a store that ends on a message it does not understand is told of, and answers what waited', async () => {
  const { client, started, told } = openClient();
  await client.ask('office.state', undefined);
  const waiting = client.ask('office.found', FIRST);
  started[0]?.postRaw({ kind: 'open-sesame' });
  expect(await waiting).toMatchObject({ error: { code: 'storeDied' } });
  expect(told.died).toBe(1);
  expect((await started[0]?.ended)?.complaint).toContain('Error');
  expect(valueOf(await client.ask('office.state', undefined))).toEqual({ kind: 'new', hasKeyring: true });
});

test('a store that is ended is gone before the next is asked, which finds everything and nobody signed in', async () => {
  const { client, started, told } = openClient();
  await client.kill();
  expect(started).toEqual([]);
  valueOf(await client.ask('office.found', FIRST));
  await client.kill();
  expect(told.died).toBe(1);
  expect(valueOf(await client.ask('office.state', undefined))).toEqual({ kind: 'locked', keyring: 'kept' });
  expect(started).toHaveLength(2);
});

test('a store whose main was killed puts the papers down properly, and the next start misses nothing', async () => {
  const { client, started, folder } = openClient();
  valueOf(await client.ask('office.found', FIRST));
  valueOf(await client.ask('documents.add', newWeek(1)));
  await started[0]?.letGo();
  expect(existsSync(databaseFilesIn(folder).inUse)).toBe(false);
  const next = openClient(folder);
  expect(valueOf(await next.client.ask('office.state', undefined))).toMatchObject({ kind: 'locked' });
});
