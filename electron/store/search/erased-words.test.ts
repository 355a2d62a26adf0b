import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findTimetables } from './find-timetables.ts';
import { SearchIndex } from './search-index.ts';
import { ask, timetable } from './testing/small-office.test-kit.ts';

test('after an erasure its words find nothing, by no beginning and no mistake, and are not in the list of words', () => {
  const index = new SearchIndex();
  index.put(timetable('kept', ['Goethe-Gymnasium'], 'Sport'));
  index.put(timetable('erased', ['Quirin Zyprian'], 'Sport', 'Zyprische Geschichte'));
  index.remove('erased');
  const typed = ['quirin', 'q', 'zyp', 'zyprain', 'geschichte', 'zyprische'];
  expect(typed.filter((text) => findTimetables(index, ask(text)).found > 0)).toEqual([]);
  expect([...index.words.withBeginning('')].map(([word]) => word).toSorted()).toEqual(['goethe', 'gymnasium', 'sport']);
  expect(index.words.find('quirin')).toBeUndefined();
});

test('after an erasure not a piece of its words is left in the memory of the process', async () => {
  const script = fileURLToPath(new URL('testing/erase-and-look.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(JSON.parse(stdout)).toEqual({ before: 20, after: 0, isKept: true });
});
