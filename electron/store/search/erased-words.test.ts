import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findTimetables } from './find-timetables.ts';
import { SearchIndex } from './search-index.ts';
import { ask, timetable } from './testing/small-office.ts';

test('after an erasure its words find nothing, by no beginning and no mistake, and are not in the list of words', () => {
  const index = new SearchIndex();
  index.put(timetable('kept', ['Goethe-Gymnasium'], 'Sport'));
  index.put(timetable('erased', ['Quirin Zyprian'], 'Sport', 'Zyprische Geschichte'));
  index.remove('erased');
  for (const text of ['quirin', 'q', 'zyp', 'zyprain', 'geschichte', 'zyprische'])
    expect(findTimetables(index, ask(text)).found, text).toBe(0);
  expect([...index.words.withBeginning('')].map(([word]) => word).toSorted()).toEqual(['goethe', 'gymnasium', 'sport']);
  expect(index.words.find('quirin')).toBeUndefined();
});

test('after an erasure not a piece of its words is left in the memory of the process', async () => {
  const script = join(import.meta.dirname, 'testing/erase-and-look.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(JSON.parse(stdout)).toEqual({ before: 20, after: 0, isKept: true });
});
