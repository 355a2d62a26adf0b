import { expect, test } from 'vitest';
import { noFigures, whatNeverHappened } from './kill-figures.ts';

test('a storm in which a kind of kill or a side act never came up says so', () => {
  const kinds = Object.keys(noFigures().during);
  expect(whatNeverHappened(noFigures())).toEqual(
    expect.arrayContaining([...kinds.map((kind) => `killed ${kind}`), 'restore.goBack', 'backups made']),
  );
  const each = Object.fromEntries(kinds.map((kind) => [kind, 1]));
  const byAct = { 'keys.rotate': 1, 'backup.make': 1, 'bin.erase': 1, 'person.erase': 1 };
  const figures = { ...noFigures(), during: { ...noFigures().during, ...each }, byAct, backups: 1 };
  expect(whatNeverHappened(figures)).toEqual(['restore.goBack']);
  expect(whatNeverHappened({ ...figures, byAct: { ...byAct, 'restore.goBack': 1 } })).toEqual([]);
});
