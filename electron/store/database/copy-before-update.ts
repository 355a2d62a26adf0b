import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connect.ts';
import { versionOf } from './connect.ts';
import { copyDatabase } from './copy-database.ts';
import { removeUnfinished } from './remove-unfinished.ts';

const COPIES_KEPT = 3;

/** 0007-of-version-3.sqlite: counted, because a computer's clock may be set back. */
const COPY_NAME = /^(\d{4,})-of-version-\d+\.sqlite$/;

/** Copies the database into `folder` and then lets go of all but the newest three. Throws what the disk does to it. */
export async function copyBeforeUpdate(connection: Connection, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const earlier = await copiesIn(folder);
  const number = String((earlier.at(-1)?.number ?? 0) + 1).padStart(4, '0');
  await copyDatabase(connection, join(folder, `${number}-of-version-${versionOf(connection)}.sqlite`));
  // With the journal of one in which keys were being destroyed when the computer stopped: it holds them.
  const tooMany = earlier.slice(0, Math.max(0, earlier.length + 1 - COPIES_KEPT));
  for (const { name } of tooMany) await removeUnfinished(join(folder, name));
}

/** Copies that were cut short bear no name of a copy; nothing looks at them any more, and no erasure reaches them. */
export async function removeHalfCopies(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const halves = names.filter((name) => name.includes('.sqlite.unfinished'));
  for (const name of halves) await rm(join(folder, name), { force: true });
}

type Copy = { readonly name: string; readonly number: number };

/** Oldest first; none where there is no such folder yet. */
export async function copiesIn(folder: string): Promise<Copy[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  const copies = names.flatMap((name) => {
    const number = COPY_NAME.exec(name)?.[1];
    return number === undefined ? [] : [{ name, number: Number(number) }];
  });
  return copies.sort((one, other) => one.number - other.number);
}
