import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './machine/repository.ts';
import { listRepositoryFiles } from './walls/source-files.ts';

const documents = listRepositoryFiles(REPOSITORY).filter((file) => file.endsWith('.md'));

test.each(documents)('every link in %s leads somewhere', (file) => {
  const links = [...readFileSync(join(REPOSITORY, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
  const broken = links
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(join(REPOSITORY, dirname(file), target)));
  expect(broken).toEqual([]);
});

test('the README names only npm commands that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { scripts: object };
  const named = [...readFileSync(join(REPOSITORY, 'README.md'), 'utf8').matchAll(/npm run ([a-z0-9]+)/g)];
  expect(named.length).toBeGreaterThan(3);
  for (const [, name = ''] of named) expect(Object.keys(scripts)).toContain(name);
});
