import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { newDocument } from '../documents/new-document.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';

const FIRST = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
export const COLLEAGUE = {
  loginName: 'i.roth',
  displayName: 'Ines Roth',
  role: 'office',
  printedName: null,
  classes: [] as string[],
  password: 'zwölf blaue Ordner',
} as const;

/** On a busy computer. */
export const patiently = { timeout: 30_000 };

type Store = ReturnType<typeof serveFolder>;

/** A founded office with a colleague and documents; the head is signed in. */
export async function officeWith(names: readonly string[], store = serveFolder()) {
  const { recoveryCode } = valueOf(await store.ask('office.found', FIRST));
  valueOf(await store.ask('accounts.add', COLLEAGUE));
  for (const name of names) valueOf(await store.ask('documents.add', newDocument(name, Buffer.alloc(30_000, name))));
  return { ...store, recoveryCode };
}

export async function backUp({ ask, profile }: Store): Promise<string> {
  valueOf(await ask('backup.make', undefined));
  await vi.waitFor(async () => {
    const state = valueOf(await ask('backup.state', undefined));
    expect(state).toMatchObject({ running: null, problem: null });
    expect(state.lastMade).not.toBeNull();
  }, patiently);
  const [name] = readdirSync(join(profile, 'backups')).filter((one) => one.startsWith('timetable-desk-backup-'));
  return join(profile, 'backups', name ?? '');
}

export async function namesIn({ ask }: Store): Promise<string[]> {
  return valueOf(await ask('documents.list', undefined))
    .documents.map(({ name }) => name)
    .sort();
}

export async function codesIn({ ask }: Store): Promise<string[]> {
  const page = valueOf(await ask('activity.page', { filter: {}, before: null } as never));
  return page.entries.map(({ entry }) => entry.code);
}
