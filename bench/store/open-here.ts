import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../electron/store/database/open-database.ts';
import { officeKdfPolicy } from '../../electron/store/keys/kdf-policy.ts';
import { Office } from '../../electron/store/office/office.ts';
import { noKeyring } from './invented-key.ts';

/** The store's code in this process, without its port. */
export async function openHere(folder: string): Promise<{ readonly office: Office; readonly close: () => void }> {
  const database = await openDatabase(folder);
  if (!database.ok) throw new Error(`the database did not open: ${database.error.code}`);
  const moment = () => ({ wall: Date.now(), steady: performance.now(), run: 'bench' });
  const tools = { policy: officeKdfPolicy, now: Date.now, newId: randomUUID, moment };
  const office = new Office(database.value, noKeyring, tools);
  const close = (): void => {
    office.rest();
    database.value.close();
  };
  return { office, close };
}
