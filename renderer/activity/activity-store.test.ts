import { beforeEach, expect, test, vi } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { AskOf } from '../../shared/ipc/contract-types.ts';
import type { ActivityPage } from '../../shared/ipc/activity-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { everything } from './activity-question.ts';
import { shownEntry } from './testing/shown-entry.ts';

type Asked = { readonly ask: AskOf<'activity.page'>; readonly answer: (page: Result<ActivityPage, DeskError>) => void };

const asked: Asked[] = [];
const desk = {
  'activity.page': (ask: Asked['ask']) =>
    new Promise<Result<ActivityPage, DeskError>>((resolve) => asked.push({ ask, answer: resolve })),
  'activity.verify': () => Promise.resolve(ok({ isIntact: true, entries: 3, erased: [], findings: [] })),
};
vi.stubGlobal('window', { desk });
const { useActivityLog } = await import('./activity-store.ts');

function page(...numbers: number[]) {
  return ok({ entries: numbers.map((number) => shownEntry({ number })), names: {}, hasMore: true });
}

const numbersShown = () => useActivityLog.getState().shown?.entries.map(({ entry }) => entry.number) ?? null;

beforeEach(() => {
  useActivityLog.getState().forget();
  asked.length = 0;
});

async function askFor(question: Partial<typeof everything>, ...numbers: number[]) {
  const asking = useActivityLog.getState().ask({ ...everything, ...question });
  asked.at(-1)?.answer(page(...numbers));
  await asking;
}

test('the answer to a question that was asked anew is thrown away', async () => {
  const first = useActivityLog.getState().ask(everything);
  const second = useActivityLog.getState().ask({ ...everything, kind: 'documents' });
  asked[1]?.answer(page(2));
  asked[0]?.answer(page(3, 2, 1));
  await Promise.all([first, second]);
  expect(numbersShown()).toEqual([2]);
});

test('older entries are those before the oldest shown, of the same question', async () => {
  await askFor({ period: 'week' }, 9, 8);
  const older = useActivityLog.getState().showOlder();
  expect(asked[1]?.ask).toEqual({ filter: asked[0]?.ask.filter, before: 8 });
  // Pressed twice is asked once.
  void useActivityLog.getState().showOlder();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(page(7));
  await older;
  expect(numbersShown()).toEqual([9, 8, 7]);
});

test('where older entries do not come, those shown stay and it is said why', async () => {
  await askFor({}, 9);
  const older = useActivityLog.getState().showOlder();
  asked[1]?.answer(failed(deskError('diskFailed')));
  await older;
  expect(useActivityLog.getState()).toMatchObject({ problem: { code: 'diskFailed' }, isFetchingOlder: false });
  expect(numbersShown()).toEqual([9]);
});

test('that it was checked comes on top of the list', async () => {
  await askFor({}, 3, 2, 1);
  const verifying = useActivityLog.getState().verify();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer(page(4, 3, 2, 1));
  await verifying;
  expect(numbersShown()).toEqual([4, 3, 2, 1]);
  expect(useActivityLog.getState().check).toMatchObject({ kind: 'done', report: { isIntact: true } });
});

test('an answer that comes when everybody has left is not kept', async () => {
  const asking = useActivityLog.getState().ask(everything);
  useActivityLog.getState().forget();
  asked[0]?.answer(page(1));
  await asking;
  expect(numbersShown()).toBeNull();
});
