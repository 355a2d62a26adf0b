import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { newDocument } from '../documents/new-document.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';

export const CLERK = {
  loginName: 'i.roth',
  displayName: 'Ines Roth',
  role: 'office',
  password: 'zwölf blaue Ordner',
  printedName: null,
  classes: [] as string[],
} as const;

export type Store = Awaited<ReturnType<typeof officeWith>>;

/** A founded office with documents; the head is signed in. */
export async function officeWith(...names: readonly string[]) {
  const store = serveFolder();
  const admin = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
  const { recoveryCode } = valueOf(await store.ask('office.found', admin));
  const place = join(store.profile, 'backups');
  const backups = () =>
    readdirSync(place)
      .filter((name) => /^timetable-desk-backup-\d{4}-[\d-]+$/.test(name))
      .sort();
  const backUp = async (): Promise<string> => {
    const before = readdirSync(store.profile).includes('backups') ? backups().length : 0;
    valueOf(await store.ask('backup.make', undefined));
    await vi.waitFor(async () => {
      expect(valueOf(await store.ask('backup.state', undefined)).running).toBeNull();
      expect(backups()).toHaveLength(before + 1);
    }, 30_000);
    return join(place, backups().at(-1) ?? '');
  };
  const made = { ...store, recoveryCode, place, backups, backUp };
  for (const name of names) await add(made, name);
  return made;
}

export async function add({ ask }: Pick<Store, 'ask'>, name: string): Promise<string> {
  const document = newDocument(name, Buffer.alloc(30_000, name));
  valueOf(await ask('documents.add', document));
  return document.documentId;
}

export async function namesIn({ ask }: Store): Promise<string[]> {
  return valueOf(await ask('documents.list', undefined))
    .documents.map(({ name }) => name)
    .sort();
}

export async function idOf({ ask }: Pick<Store, 'ask'>, loginName: string): Promise<string> {
  const accounts = valueOf(await ask('accounts.list', undefined));
  return accounts.find((account) => account.loginName === loginName)?.userId ?? '';
}

/** A clerk with a password of their own, and the head signed in again. */
export async function withClerk(store: Store): Promise<void> {
  valueOf(await store.ask('accounts.add', CLERK));
  valueOf(await store.ask('session.lock', { why: 'asked' }));
  valueOf(await store.ask('session.signIn', CLERK));
  const newPassword = 'dreizehn rote Ordner';
  valueOf(await store.ask('session.changePassword', { oldPassword: CLERK.password, newPassword }));
  valueOf(await store.ask('session.lock', { why: 'asked' }));
  valueOf(await store.ask('session.signIn', HEAD));
}
