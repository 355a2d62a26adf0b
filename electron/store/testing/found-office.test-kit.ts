import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Moment } from '../../../shared/access/moment.ts';
import { openDatabase } from '../database/open-database.ts';
import { cheapKdfPolicy, valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { Office } from '../office/office.ts';

export const HEAD = { loginName: 'm.lind', displayName: 'Mara Lind', password: 'Kastanie am Tor 7' };

/** An office in a folder of its own, not founded yet, with a clock that tests set and a keyring that can fail. */
export async function openNewOffice(given: { folder?: string; keeper?: ReturnType<typeof createFakeKeyring> } = {}) {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'office-'));
  const keeper = given.keeper ?? createFakeKeyring();
  const database = valueOf(await openDatabase(folder));
  const clock = { wall: 1_790_000_000_000, run: 'run 1' };
  const moment = (): Moment => ({ wall: clock.wall, steady: clock.wall - 1_790_000_000_000, run: clock.run });
  const tools = { policy: cheapKdfPolicy, now: () => clock.wall, newId: randomUUID, moment };
  const office = new Office(database, keeper, tools);
  onTestFinished(() => {
    office.rest();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** The same files, where the operating system's keyring is another: a new computer, or one that was set up anew. */
  const withAnotherKeyring = () => new Office(database, createFakeKeyring(), tools);
  return { folder, keeper, database, clock, office, withAnotherKeyring };
}

/** The same, founded: the head of the office is signed in. */
export async function foundOffice(given: Parameters<typeof openNewOffice>[0] = {}) {
  const made = await openNewOffice(given);
  const first = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
  const { recoveryCode } = valueOf(await made.office.found(first));
  return { ...made, recoveryCode, open: () => valueOf(made.office.open()) };
}
