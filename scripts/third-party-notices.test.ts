import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './machine/repository.ts';

const notices = readNotices();
const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Package name to what the notices say of its licence: the first and the last column of the tables. */
function readNotices(): Map<string, string> {
  const lines = readFileSync(join(REPOSITORY, 'THIRD-PARTY-NOTICES.md'), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map((cells) => [cells[1]?.replaceAll('`', '') ?? '', cells.at(-2) ?? '']));
}

test.each(Object.keys(dependencies))('%s, which ships, is named in the third-party notices', (name) => {
  expect([...notices.keys()]).toContain(name);
});

test.each([...notices.keys()])('the notices name the licence that %s itself states', (name) => {
  const text = readFileSync(join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8');
  const { license } = JSON.parse(text) as { license: string };
  expect(notices.get(name)).toContain(license);
});
