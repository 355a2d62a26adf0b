import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupsFound } from '../../../shared/ipc/care-messages.ts';
import type { OfficeState } from '../../../shared/ipc/office-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { StoreClient } from '../../office/store-client.ts';
import { createRestoreHandlers } from './restore.ts';

const NAME = 'timetable-desk-backup-0001-2026-11-23';
const caller = { webContentsId: 1, actor: null };

type Given = { readonly chosen?: string; readonly state?: OfficeState['kind']; readonly role?: 'office' | undefined };

/** Handlers over a store that finds one backup in whatever folder it is asked about, and notes what it was asked. */
function handlersFor(given: Given = {}) {
  const who = { actor: { userId: 'u1', role: given.role ?? 'admin', personId: null, classIds: [] } };
  const asked: [name: string, ask: unknown][] = [];
  const shown: string[] = [];
  const ask = (async (name: string, what: { place?: string | null }) => {
    asked.push([name, what]);
    const folder = what?.place ?? '/profile/backups';
    const found: BackupsFound = { folder, hasKeyring: true, backups: [{ name: NAME, state: 'good', about: null }] };
    return ok(name === 'restore.look' ? found : undefined);
  }) as unknown as StoreClient['ask'];
  const handlers = createRestoreHandlers({
    store: { ask },
    door: { look: async () => undefined, state: () => ({ kind: given.state ?? 'new', who }) as OfficeState },
    folder: '/profile/office',
    chooseFolder: async () => given.chosen ?? null,
    showFolder: async (path) => shown.push(path),
  });
  return { handlers, asked, shown };
}

test('a window names a backup that was found, and main knows where that lies', async () => {
  const { handlers, asked } = handlersFor({ chosen: '/stick' });
  await handlers['restore.choose'](undefined, caller);
  await handlers['restore.unseal']({ name: NAME, code: 'ABCD' }, caller);
  expect(asked.at(-1)).toEqual(['restore.unseal', { backup: join('/stick', NAME), code: 'ABCD' }]);
});

test('the folder of a single backup is that backup', async () => {
  const { handlers, asked } = handlersFor({ chosen: `/elsewhere/${NAME}` });
  await handlers['restore.choose'](undefined, caller);
  await handlers['restore.begin']({ name: NAME, code: 'ABCD', mayGoWithoutKeyring: false }, caller);
  expect(asked.at(-1)?.[1]).toMatchObject({ backup: `/elsewhere/${NAME}` });
});

test.each(['../../etc', 'something else', ''])('nothing is opened by a name that was not found: "%s"', async (name) => {
  const { handlers, asked } = handlersFor();
  expect(await handlers['restore.unseal']({ name, code: 'ABCD' }, caller)).toMatchObject({
    error: { code: 'notAllowed' },
  });
  await handlers['restore.usual'](undefined, caller);
  expect(await handlers['restore.unseal']({ name, code: 'ABCD' }, caller)).toMatchObject({
    error: { code: 'backupMissing' },
  });
  expect(asked.map(([call]) => call)).toEqual(['restore.look']);
});

test('whoever thinks better of choosing a folder keeps what was found before', async () => {
  const { handlers } = handlersFor();
  expect(await handlers['restore.choose'](undefined, caller)).toEqual({ ok: true, value: null });
});

test('the folder of the papers is shown where they do not open, and not otherwise', async () => {
  const fine = handlersFor({ state: 'locked' });
  expect(await fine.handlers['repair.showFolder'](undefined, caller)).toMatchObject({ error: { code: 'notAllowed' } });
  const trouble = handlersFor({ state: 'trouble' });
  await trouble.handlers['repair.showFolder'](undefined, caller);
  expect([fine.shown, trouble.shown]).toEqual([[], ['/profile/office']]);
});

test('from an open desk nothing is restored past going back, whatever was found', async () => {
  const { handlers, asked } = handlersFor({ state: 'open' });
  await handlers['restore.usual'](undefined, caller);
  const refused = { error: { code: 'notAllowed' } };
  expect(await handlers['restore.unseal']({ name: NAME, code: 'ABCD' }, caller)).toMatchObject(refused);
  const begun = { name: NAME, code: 'ABCD', mayGoWithoutKeyring: false };
  expect(await handlers['restore.begin'](begun, caller)).toMatchObject(refused);
  await handlers['restore.goBack']({ name: NAME, password: 'x', code: null }, caller);
  expect(asked.map(([call]) => call)).toEqual(['restore.look', 'restore.goBack']);
});

test.each([
  { state: 'locked', role: undefined },
  { state: 'open', role: 'office' },
] as const)(
  'nobody at a closed door, and no clerk, gets as far as the store with going back: $state',
  async (visit) => {
    const { handlers, asked } = handlersFor(visit);
    await handlers['restore.usual'](undefined, caller);
    const answer = await handlers['restore.goBack']({ name: NAME, password: 'x', code: null }, caller);
    expect(answer).toMatchObject({ error: { code: 'notAllowed' } });
    expect(asked.map(([call]) => call)).toEqual(['restore.look']);
  },
);
