import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addDocument, newFolder } from '../../../store/database/office.test-kit.ts';
import { foundOffice } from '../../../store/testing/found-office.test-kit.ts';
import { forkStoreProcess } from '../../../store/testing/fork-store-process.ts';
import { createLot } from '../../../store/testing/lot.ts';
import { killRepair } from './kill-repair.ts';

const programs = {
  quick: fileURLToPath(new URL('quick-store.ts', import.meta.url)),
  careless: fileURLToPath(new URL('careless-mender.ts', import.meta.url)),
};

/** Killed so many milliseconds into the repair of an office whose file is damaged somewhere. */
async function repairKilledAfter(milliseconds: number, program: string) {
  const { database, folder, keeper } = await foundOffice();
  for (let count = 0; count < 120; count += 1)
    database.inTransaction((write) => addDocument(write, Buffer.alloc(9_000, count)));
  database.close();
  const given = { office: folder, parent: join(newFolder(), 'beside'), lot: createLot(4) };
  return killRepair({ ...given, forked: forkStoreProcess(program), program, keeper, milliseconds });
}

test('what is sound is saved, or can be after a kill, and the damaged file is there', async () => {
  expect(await repairKilledAfter(0, programs.quick)).toBe('not begun');
  expect(await repairKilledAfter(1_500, programs.quick)).toBe('saved');
}, 60_000);

test('a store that throws the damaged file away is found out', async () => {
  await expect(repairKilledAfter(1_500, programs.careless)).rejects.toThrow('of what was damaged');
}, 60_000);
