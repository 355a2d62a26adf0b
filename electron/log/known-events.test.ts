import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownEvents } from './known-events.ts';

test('every event that the program logs is known, and no other', () => {
  const room = join(import.meta.dirname, '..');
  const files = globSync('**/*.ts', { cwd: room }).filter((file) => !file.endsWith('.test.ts'));
  const logged = files.flatMap((file) => {
    const source = readFileSync(join(room, file), 'utf8');
    return [...source.matchAll(/\blog\.(?:info|warn|error)\(\s*('[^']+'|[^\s,)]+)/g)].map((match) => match[1] ?? '');
  });
  expect(logged.length).toBeGreaterThan(5);
  expect([...new Set(logged)].sort()).toEqual([...knownEvents].map((event) => `'${event}'`));
});
