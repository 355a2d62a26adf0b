import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { newFolder } from './office.test-kit.ts';
import { removeFormer, removeOldFormers } from './remove-former.ts';

function folderWith(...names: readonly string[]) {
  const files = databaseFilesIn(newFolder());
  for (const name of names) {
    mkdirSync(join(files.beforeRestore, name), { recursive: true });
    writeFileSync(join(files.beforeRestore, name, 'timetable-desk.sqlite'), 'papers');
  }
  return { ...files, left: () => readdirSync(files.beforeRestore).sort() };
}

test('what made room for a backup goes after 30 days; what is younger, dated ahead or somebody else’s stays', async () => {
  const { folder, left } = folderWith(
    '2026-10-23-090000',
    '2026-10-23-090000-2',
    '2026-10-25-090000',
    '2031-01-01-000000',
    'ours',
  );
  await removeOldFormers(folder, new Date('2026-11-23T10:00:00Z'));
  expect(left()).toEqual(['2026-10-25-090000', '2031-01-01-000000', 'ours']);
});

test('one whose removal was cut short is removed at the next start', async () => {
  const { folder, left } = folderWith('2026-11-23-090000.going');
  await removeOldFormers(folder, new Date('2026-11-23T10:00:00Z'));
  expect(left()).toEqual([]);
});

test('a folder that was never there is no matter, and one is removed with all that is in it', async () => {
  await removeOldFormers(newFolder(), new Date());
  const { beforeRestore } = folderWith('2026-11-23-090000');
  const aside = join(beforeRestore, '2026-11-23-090000');
  expect(await removeFormer(aside)).toBe(true);
  expect(existsSync(aside)).toBe(false);
});
