import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './machine/repository.ts';

const notices = readNotices();
const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Package name to what the notices say of its licence. */
function readNotices(): Map<string, string> {
  const rows = readFileSync(join(REPOSITORY, 'THIRD-PARTY-NOTICES.md'), 'utf8').matchAll(
    /^\| `(.+?)` *\|.+\| *([^ |].*?) *\|$/gm,
  );
  return new Map([...rows].map(([, name = '', licence = '']) => [name, licence]));
}

test.each(Object.keys(dependencies))('%s, which ships, is named in the third-party notices', (name) => {
  expect([...notices.keys()]).toContain(name);
});

test.each([...notices.keys()])('the notices name the licence that %s itself states', (name) => {
  const text = readFileSync(join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8');
  const { license } = JSON.parse(text) as { license: string };
  expect(notices.get(name)).toContain(license);
});
