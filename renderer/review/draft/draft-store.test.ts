import { beforeEach, expect, test, vi } from 'vitest';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { buildContent, buildReadBlock, blockTitled } from '../../../shared/versions/testing/build-timetable.ts';
import { createPretendTimetables } from '../../testing/pretend-timetables.ts';

const content = buildContent([
  buildReadBlock({ id: 'b1', title: 'Maths' }),
  buildReadBlock({ id: 'b2', title: 'Art', start: '10:00', end: '11:00' }),
  buildReadBlock({ id: 'b3', title: 'Music', day: 'TU' }),
]);
const row = { timetableId: 'week', documentId: 'sheet' } as const;
type PretendDesk = ReturnType<typeof createPretendTimetables>['desk'];
let backRoom: Partial<PretendDesk> = {};
let elsewhere: (timetableId: string) => void = () => undefined;
const edits: unknown[] = [];

/** The desk is fetched once, so what it is asked is handed on to the back room of the test that asks. */
vi.stubGlobal('window', {
  desk: new Proxy(
    {},
    {
      get: (_none, name: keyof PretendDesk) => (ask: never) => {
        if (name === 'timetables.edit') edits.push(ask);
        return (backRoom[name] as (ask: never) => unknown)(ask);
      },
    },
  ),
});
const { openTimetableOf, useReview } = await import('../review-store.ts');
const { useDraft } = await import('./draft-store.ts');

const id = (title: string) => blockTitled(content, title).id;
const draft = () => {
  const open = openTimetableOf(useReview.getState());
  if (open === null) throw new Error('no timetable is open');
  return open.draft;
};
const titles = (shown: TimetableContent = draft().content) => shown.blocks.map(({ values }) => values.title);
const rename = (title: string, value: string) =>
  useDraft.getState().perform({ kind: 'change-field', block: id(title), field: 'title', value });

beforeEach(async () => {
  const pretend = createPretendTimetables([{ row, content }]);
  backRoom = pretend.desk;
  elsewhere = pretend.stepElsewhere;
  edits.length = 0;
  useDraft.getState().forget();
  useReview.getState().forget();
  await useReview.getState().open('sheet', 'draft');
});

test('steps that are made faster than they are saved are saved in order, each on what the one before left', async () => {
  await Promise.all([rename('Maths', 'Algebra'), rename('Art', 'Painting'), rename('Music', 'Choir')]);
  expect(titles()).toEqual(['Algebra', 'Painting', 'Choir']);
  expect(edits).toMatchObject([{ steps: 0 }, { steps: 1 }, { steps: 2 }]);
  expect(useDraft.getState()).toMatchObject({ isSaving: false, said: { kind: 'saved' } });
});

test('a step into a draft that moved on is not made, nor those that waited behind it, and that is said', async () => {
  elsewhere('week');
  await Promise.all([rename('Maths', 'Algebra'), rename('Art', 'Painting')]);
  expect(titles()).toEqual(['Maths', 'Art', 'Music']);
  expect(useDraft.getState()).toMatchObject({ isSaving: false, said: { kind: 'movedOn' } });
  await rename('Maths', 'Algebra');
  expect(titles()).toEqual(['Algebra', 'Art', 'Music']);
  expect(useDraft.getState().said).toEqual({ kind: 'saved' });
});

test('what is refused for another reason says that reason', async () => {
  await useDraft.getState().restore(id('Maths'));
  expect(useDraft.getState().said).toMatchObject({ kind: 'refused', problem: { code: 'badRequest' } });
});

test('undo and redo show the lesson that they changed', async () => {
  await rename('Music', 'Choir');
  await useDraft.getState().undo();
  expect(titles()).toEqual(['Maths', 'Art', 'Music']);
  expect(useReview.getState().shown).toEqual({ kind: 'block', id: id('Music') });
  await useDraft.getState().redo();
  expect(titles()).toEqual(['Maths', 'Art', 'Choir']);
  // Nothing more to redo: nothing is asked.
  await useDraft.getState().redo();
  expect(edits).toHaveLength(3);
});

test('a lesson that is set aside gives way to the next, can be brought back and is then shown', async () => {
  useReview.getState().show({ kind: 'block', id: id('Maths') }, 'week');
  await useDraft.getState().remove(id('Maths'), 'key');
  expect(titles()).toEqual(['Art', 'Music']);
  expect(useReview.getState().shown).toEqual({ kind: 'block', id: id('Art') });
  useReview.getState().openLeaf('setAside');
  await useDraft.getState().restore(id('Maths'));
  expect(useReview.getState()).toMatchObject({ shown: { kind: 'block', id: id('Maths') }, leaf: 'block' });
});

test('before another document is opened every step is saved', async () => {
  void rename('Maths', 'Algebra');
  void rename('Art', 'Painting');
  useDraft.getState().edit('title');
  await useDraft.getState().leave();
  expect(titles()).toEqual(['Algebra', 'Painting', 'Music']);
  expect(useDraft.getState()).toMatchObject({ editing: null, said: null });
});

test('what was still to be saved when somebody leaves is not sent any more', async () => {
  const steps = [rename('Maths', 'Algebra'), rename('Art', 'Painting')];
  useDraft.getState().forget();
  useReview.getState().forget();
  await Promise.all(steps);
  expect(edits).toEqual([]);
  expect(useDraft.getState()).toMatchObject({ isSaving: false, said: null });
});
