import { beforeEach, expect, test, vi } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { TimetableRow, TimetablesPage, TimetablesRequest } from '../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { timetableRow } from '../testing/timetable-row.ts';

type Asked = {
  readonly request: TimetablesRequest;
  readonly answer: (page: Result<TimetablesPage, DeskError>) => void;
};

const asked: Asked[] = [];
const listeners = new Set<() => void>();
const desk = {
  'timetables.changed': (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
vi.stubGlobal('window', { desk });
const { createListStore } = await import('./create-list-store.ts');
const useList = createListStore(
  (request) => new Promise<Result<TimetablesPage, DeskError>>((answer) => asked.push({ request, answer })),
);

/** The rows from one number to before another, of so many. */
function page(from: number, to: number, found: number, fields: Partial<TimetablesPage> = {}) {
  const rows = Array.from({ length: to - from }, (_none, at): TimetableRow => timetableRow({ name: `${from + at}` }));
  return ok<TimetablesPage>({ rows, found, known: 1, words: 'all', ...fields });
}
const names = () => useList.getState().shown?.rows.map(({ name }) => name) ?? null;
const settled = () => vi.waitFor(() => Promise.resolve());

beforeEach(() => {
  useList.getState().forget();
  asked.length = 0;
  listeners.clear();
});

test('while somebody types, only the answer to what stands there now is shown', async () => {
  const first = useList.getState().ask({ text: 'ma', state: null });
  const second = useList.getState().ask({ text: 'mat', state: null });
  asked[1]?.answer(page(0, 1, 1));
  asked[0]?.answer(page(0, 3, 3));
  await Promise.all([first, second]);
  expect(names()).toEqual(['0']);
});

test('more is what follows, asked for once however often the button is pressed', async () => {
  const asking = useList.getState().ask({ text: '', state: 'read' });
  asked[0]?.answer(page(0, 50, 60));
  await asking;
  const more = useList.getState().showMore();
  void useList.getState().showMore();
  expect(asked.slice(1).map(({ request }) => request)).toEqual([{ text: '', state: 'read', from: 50, most: 50 }]);
  asked[1]?.answer(page(50, 60, 60));
  await more;
  expect(names()).toHaveLength(60);
  await useList.getState().showMore();
  expect(asked).toHaveLength(2);
});

test('news asks again for all that is shown, and news during that once more after it', async () => {
  useList.getState().begin();
  asked[0]?.answer(page(0, 50, 51));
  await settled();
  const more = useList.getState().showMore();
  asked[1]?.answer(page(50, 51, 51));
  await more;
  const before = useList.getState().shown?.rows[0];
  for (let times = 0; times < 3; times += 1) for (const listener of listeners) listener();
  expect(asked.slice(2).map(({ request }) => request)).toEqual([{ text: '', state: null, from: 0, most: 51 }]);
  asked[2]?.answer(page(0, 51, 51, { known: 0.5 }));
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  asked[3]?.answer(page(0, 51, 51));
  await vi.waitFor(() => expect(useList.getState().shown?.known).toBe(1));
  expect(useList.getState().shown?.rows[0]).toBe(before);
  expect(asked).toHaveLength(4);
});

test('a list that does not come says why, and what was there stays', async () => {
  const asking = useList.getState().ask({ text: '', state: null });
  asked[0]?.answer(page(0, 1, 1));
  await asking;
  const again = useList.getState().ask({ text: 'x', state: null });
  asked[1]?.answer(failed(deskError('diskFailed')));
  await again;
  expect(useList.getState()).toMatchObject({ problem: { code: 'diskFailed' } });
  expect(names()).toEqual(['0']);
});

test('an answer that comes when everybody has left is not kept', async () => {
  const asking = useList.getState().ask({ text: 'secret', state: null });
  useList.getState().forget();
  asked[0]?.answer(page(0, 1, 1));
  await asking;
  expect(useList.getState()).toMatchObject({ shown: null, question: { text: '' } });
});
