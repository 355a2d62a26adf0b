import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { setUpBackupPlace } from '../../../store/backup/backup-place.ts';
import { makeBackup } from '../../../store/backup/make-backup.ts';
import { newFolder } from '../../../store/database/office.test-kit.ts';
import { cheapKdfPolicy, valueOf } from '../../../store/keys/testing/build-office.ts';
import { forkStoreProcess } from '../../../store/testing/fork-store-process.ts';
import { foundOffice } from '../../../store/testing/found-office.test-kit.ts';
import { found } from './acts.ts';
import { emptyChain } from './check-after-kill.ts';
import { killRestoreElsewhere } from './kill-elsewhere.ts';
import { nothingYet } from './known-office.ts';
import type { KnownBackup } from './known-office.ts';

const programs = {
  real: fileURLToPath(new URL('quick-store.ts', import.meta.url)),
  sayingSoTooEarly: fileURLToPath(new URL('careless-restorer.ts', import.meta.url)),
  leavingACopy: fileURLToPath(new URL('careless-carrier.ts', import.meta.url)),
};

/** Killed so many milliseconds into restoring the backup of a new office on another computer. */
async function restoreKilledAfter(milliseconds: number, program: string) {
  const { database, folder, recoveryCode } = await foundOffice();
  const place = newFolder();
  valueOf(await setUpBackupPlace(place));
  const parts = { database, folder, program: '0.1.0', now: () => new Date() };
  const { name } = valueOf(await makeBackup(place, parts));
  const known = found.apply(nothingYet, { recoveryCode });
  const dated = { number: 1, madeAt: new Date(), isBeforeGoingBack: false };
  const backup: KnownBackup = { path: join(place, name), dated, known, chain: emptyChain };
  return killRestoreElsewhere({
    ...{ forked: forkStoreProcess(program), program, policy: cheapKdfPolicy, milliseconds, backup },
    ...{ parent: join(newFolder(), 'beside'), gone: known.gone, erasures: [] },
  });
}

const LONG_ENOUGH = 60_000;

test(
  'after a kill nobody has begun on the other computer, or the whole office of the backup is there',
  async () => {
    expect(await restoreKilledAfter(0, programs.real)).toBe('not begun');
    // As late as a busy machine needs.
    let [found, milliseconds] = ['not begun', 1_000];
    while (found === 'not begun' && (milliseconds *= 2) <= 16_000) {
      found = await restoreKilledAfter(milliseconds, programs.real);
    }
    expect(found).toBe('restored');
  },
  LONG_ENOUGH,
);

test(
  'a store that says too early that a backup was restored is found out',
  async () => {
    // Acknowledged before the kill, or on a busy machine when it is begun again.
    const restoring = restoreKilledAfter(300, programs.sayingSoTooEarly);
    await expect(restoring).rejects.toThrow(/an acknowledged restore is gone|begun again is not there/);
  },
  LONG_ENOUGH,
);

test(
  'a store that leaves a copy of the backup lying about is found out',
  async () => {
    const restoring = restoreKilledAfter(300, programs.leavingACopy);
    await expect(restoring).rejects.toThrow('left behind: fetched.sqlite');
  },
  LONG_ENOUGH,
);
