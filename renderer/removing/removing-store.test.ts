import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeenPublished } from '../../shared/ipc/published-days.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskErrorCode } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';

const sheet = { documentId: '1'.repeat(36), name: 'week.pdf', isPublished: false };
const shown = [{ timetableId: '2'.repeat(36), inForce: { from: '2026-08-31', until: null } }];

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A back room that removes, unless it refuses. `asked` holds what was said to have been seen, each time. */
async function openDesk(refuses: () => DeskErrorCode | null = () => null) {
  const asked: SeenPublished[] = [];
  const takenBack: string[] = [];
  const answer = (code: DeskErrorCode | null) => (code === null ? ok(undefined) : failed(deskError(code)));
  const desk = {
    'documents.remove': async ({ seen }: { seen: SeenPublished }) => {
      asked.push(seen);
      return answer(refuses());
    },
    'bin.takeBack': async ({ documentId }: { documentId: string }) => {
      takenBack.push(documentId);
      return answer(refuses());
    },
  };
  vi.stubGlobal('window', { desk });
  const { DOUBLE_CLICK, useRemoving } = await import('./removing-store.ts');
  return { removing: useRemoving.getState, asked, takenBack, DOUBLE_CLICK };
}

test('what was removed is said until it is taken back, and that it was is said then', async () => {
  const { removing, takenBack } = await openDesk();
  await removing().remove(sheet);
  expect(removing()).toMatchObject({ removed: { name: 'week.pdf' }, asked: null, refused: null });
  await removing().undo();
  expect(takenBack).toEqual([sheet.documentId]);
  expect(removing()).toMatchObject({ removed: null, tookBack: { name: 'week.pdf' } });
});

test('what is published is asked about first, and removed with what was shown', async () => {
  const { removing, asked } = await openDesk();
  const published = { ...sheet, isPublished: true };
  await removing().remove(published);
  expect([removing().asked, asked]).toEqual([published, []]);
  expect(await removing().removeSeen(published, shown)).toMatchObject({ ok: true });
  expect(asked).toEqual([shown]);
  expect(removing()).toMatchObject({ asked: null, removed: { name: 'week.pdf' } });
});

test('what was published since the list was looked at is asked about as well', async () => {
  const { removing } = await openDesk(() => 'publishedNotSeen');
  await removing().remove(sheet);
  expect(removing()).toMatchObject({ asked: sheet, removed: null, refused: null });
});

test('a refusal is said with its reason, and nothing that it were in the bin', async () => {
  const { removing } = await openDesk(() => 'diskFull');
  await removing().remove(sheet);
  expect(removing()).toMatchObject({ removed: null, refused: { name: 'week.pdf', error: { code: 'diskFull' } } });
});

test('the list takes no click for as long as the second of a double click may come', async () => {
  const { removing, asked, DOUBLE_CLICK } = await openDesk();
  const first = removing().remove(sheet);
  const second = removing().remove(sheet);
  await Promise.all([first, second]);
  expect(asked).toHaveLength(1);
  expect(removing().isSettling).toBe(true);
  vi.advanceTimersByTime(DOUBLE_CLICK - 1);
  expect(removing().isSettling).toBe(true);
  vi.advanceTimersByTime(1);
  expect(removing().isSettling).toBe(false);
});
