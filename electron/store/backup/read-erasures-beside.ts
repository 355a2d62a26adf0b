import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { databaseFilesIn } from '../database/database-files.ts';
import type { Erasure } from '../erasure/erasure-lines.ts';
import { readErasures } from '../erasure/erasure-list.ts';
import { erasureListIn, isErasureList } from './backup-names.ts';

/** As the list of its office knows them; for a backup that is nobody's, all lists that lie there. */
export async function readErasuresBeside(backup: string, office: string | null): Promise<Erasure[]> {
  const place = dirname(backup);
  const names = office === null ? (await readdir(place).catch(() => [])).filter(isErasureList) : null;
  const lists = names?.map((name) => join(place, name)) ?? [erasureListIn(place, office)];
  const read = await Promise.all(lists.map((list) => readErasures(list).catch(() => null)));
  return read.flatMap((list) => list?.erasures ?? []);
}

type Where = { readonly backup: string; readonly folder: string; readonly office: string | null };

/** Which keys the lists of this computer and beside the backup call destroyed: what a restore would destroy in it as well. */
export async function readErasedKeys({ backup, folder, office }: Where): Promise<ReadonlySet<string>> {
  const own = await readErasures(databaseFilesIn(folder).erasures).catch(() => null);
  const beside = await readErasuresBeside(backup, office);
  return new Set([...(own?.erasures ?? []), ...beside].map(({ keyId }) => keyId));
}
