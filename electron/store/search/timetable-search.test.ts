import { expect, test } from 'vitest';
import type { SearchableTimetable } from './searchable-timetable.ts';
import { ask, timetable } from './testing/small-office.test-kit.ts';
import type { SearchProgress } from './timetable-search.ts';
import { TimetableSearch } from './timetable-search.ts';

/** A store of timetables and a search over it that rests after every timetable, to do what `whileResting` says. */
function officeOf(count: number, whileResting: (rest: number) => void = () => undefined) {
  const kept = new Map<string, SearchableTimetable>();
  for (let number = 0; number < count; number++) kept.set(`t${number}`, timetable(`t${number}`, [], 'Sport'));
  const news: SearchProgress[] = [];
  let now = 0;
  let rests = 0;
  const search = new TimetableSearch({
    timetableIds: [...kept.keys()],
    read: (timetableId) => kept.get(timetableId) ?? null,
    onProgress: (progress) => news.push(progress),
    pace: { sliceMilliseconds: 1, now: () => now++, rest: async () => whileResting(rests++) },
  });
  return { kept, search, news };
}

function find(search: TimetableSearch, text: string): { ids: string[]; known: number } | null {
  const answer = search.find(ask(text));
  if (!answer.ok) return null;
  return { ids: answer.value.timetables.map(({ timetableId }) => timetableId), known: answer.value.known };
}

test('while it fills, a search answers from what is in and says how much that is', async () => {
  const seen: unknown[] = [];
  const { search } = officeOf(4, () => seen.push(find(search, 'sport')));
  expect(find(search, 'sport')).toEqual({ ids: [], known: 0 });
  expect(await search.fill()).toBe('done');
  expect(seen).toContainEqual({ ids: ['t0', 't1'], known: 0.5 });
  expect(find(search, 'sport')).toEqual({ ids: ['t0', 't1', 't2', 't3'], known: 1 });
});

test('an office without timetables is searched at once', async () => {
  const { search, news } = officeOf(0);
  expect(await search.fill()).toBe('done');
  expect(find(search, 'sport')).toEqual({ ids: [], known: 1 });
  expect(news).toEqual([]);
});

test('progress is told once a percent, and the end of it', async () => {
  const { search, news } = officeOf(250);
  await search.fill();
  expect(news).toHaveLength(100);
  expect(news.at(-1)).toEqual({ done: 250, total: 250 });
});

test('what is saved, added or erased while it fills is found as it is, not as it was', async () => {
  const { kept, search } = officeOf(4, (rest) => {
    if (rest !== 1) return;
    const [saved, added] = [timetable('t3', [], 'Kunst'), timetable('new', [], 'Sport')];
    for (const one of [saved, added]) {
      kept.set(one.timetableId, one);
      search.put(one);
    }
    for (const erased of ['t0', 't2']) {
      kept.delete(erased);
      search.remove(erased);
    }
  });
  await search.fill();
  expect(find(search, 'sport')).toEqual({ ids: ['new', 't1'], known: 1 });
  expect(find(search, 'kunst')).toEqual({ ids: ['t3'], known: 1 });
});

test('a lock stops the filling and leaves nothing to be found, whoever still holds the search', async () => {
  const { search, news } = officeOf(200, (rest) => {
    if (rest === 3) search.drop();
  });
  expect(await search.fill()).toBe('stopped');
  search.put(timetable('late', [], 'Sport'));
  expect(find(search, 'sport')).toBeNull();
  expect(news.at(-1)?.done).toBeLessThan(10);
});

test('filling does not keep others waiting', async () => {
  const kept = timetable('it', ['7c'], ...Array.from({ length: 35 }, (_, at) => `Stunde ${at}`));
  const timetableIds = Array.from({ length: 2000 }, (_, at) => `t${at}`);
  const read = (timetableId: string): SearchableTimetable => ({ ...kept, timetableId });
  const search = new TimetableSearch({ timetableIds, read, onProgress: () => undefined });
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  await search.fill();
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});
