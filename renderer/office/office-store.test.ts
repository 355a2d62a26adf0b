import { beforeEach, expect, test, vi } from 'vitest';
import { createPretendDesk } from '../testing/pretend-desk.ts';

const smith = { loginName: 'smith', password: 'violet heron by the canal', role: 'office' } as const;
const locked = { kind: 'locked', keyring: 'kept' } as const;

beforeEach(() => vi.resetModules());

async function openOffice(pretend: ReturnType<typeof createPretendDesk>) {
  vi.stubGlobal('window', { desk: pretend.desk });
  const { useOffice } = await import('./office-store.ts');
  useOffice.getState().begin();
  await vi.waitFor(() => expect(useOffice.getState().state.kind).not.toBe('opening'));
  return { office: useOffice.getState };
}

test('signing in shows who is here, and locking keeps the name for coming back', async () => {
  const { office } = await openOffice(createPretendDesk({ state: locked, accounts: [smith] }));
  expect(await office().signIn(smith)).toMatchObject({ ok: true });
  expect(office().state).toMatchObject({ kind: 'open', who: { displayName: 'smith' } });
  await office().lock();
  expect(office()).toMatchObject({ state: locked, lastHere: { displayName: 'smith', loginName: 'smith' } });
});

test('what is on the screen goes before the back room has answered', async () => {
  const { office } = await openOffice(createPretendDesk({ state: locked, accounts: [smith] }));
  await office().signIn(smith);
  const locking = office().lock();
  expect(office().state.kind).toBe('opening');
  await locking;
});

test('signing out forgets who was here', async () => {
  const { office } = await openOffice(createPretendDesk({ state: locked, accounts: [smith] }));
  await office().signIn(smith);
  await office().signOut();
  expect(office()).toMatchObject({ state: locked, lastHere: null });
});

test('also once it is locked', async () => {
  const { office } = await openOffice(createPretendDesk({ state: locked, accounts: [smith] }));
  await office().signIn(smith);
  await office().lock();
  await office().signOut();
  expect(office()).toMatchObject({ state: locked, lastHere: null });
});

test('a wrong password leaves the office locked and nothing remembered', async () => {
  const { office } = await openOffice(createPretendDesk({ state: locked, accounts: [smith] }));
  expect(await office().signIn({ ...smith, password: 'wrong' })).toMatchObject({ ok: false });
  expect(office()).toMatchObject({ state: locked, lastHere: null });
});

test('the back room locking by itself counts as much as locking by hand', async () => {
  const pretend = createPretendDesk({ state: locked, accounts: [smith] });
  const { office } = await openOffice(pretend);
  await office().signIn(smith);
  pretend.push(locked);
  expect(office()).toMatchObject({ state: locked, lastHere: { loginName: 'smith' } });
});

test('a window that was opened anew knows the name as well, and asks for the password alone', async () => {
  const pretend = createPretendDesk({ state: locked, accounts: [smith] });
  await pretend.desk['session.signIn'](smith);
  const { office } = await openOffice(pretend);
  await office().lock();
  expect(office().lastHere).toMatchObject({ loginName: 'smith' });
});

test('news that came after the question is younger than its answer', async () => {
  const pretend = createPretendDesk();
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const older = { ok: true, value: { kind: 'new', hasKeyring: true } } as const;
  vi.stubGlobal('window', { desk: { ...pretend.desk, 'office.state': () => asked.then(() => older) } });
  const { useOffice } = await import('./office-store.ts');
  useOffice.getState().begin();
  pretend.push({ kind: 'trouble', trouble: 'disk-full' });
  answer();
  await asked;
  await Promise.resolve();
  expect(useOffice.getState().state).toEqual({ kind: 'trouble', trouble: 'disk-full' });
});

test('a back room that does not answer is a trouble with a screen', async () => {
  const pretend = createPretendDesk();
  const silent = {
    ...pretend.desk,
    'office.state': async () => ({ ok: false, error: { code: 'unexpected', values: {} } }),
  };
  vi.stubGlobal('window', { desk: silent });
  const { useOffice } = await import('./office-store.ts');
  useOffice.getState().begin();
  await vi.waitFor(() => expect(useOffice.getState().state).toEqual({ kind: 'trouble', trouble: 'store-died' }));
});
