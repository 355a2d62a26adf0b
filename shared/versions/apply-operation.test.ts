import { expect, test } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import type { TimetableContent } from './content.ts';
import { fieldsToLookAt } from './content.ts';
import type { Operation } from './operation.ts';
import { blockTitled, buildContent, buildReadBlock, createIds, nth } from './testing/build-timetable.ts';

const box: [number, number, number, number] = [0, 0, 0.1, 0.1];
const doubted = { confidence: 0.4, reasons: ['title-letters'], alternatives: ['Maths'] };
const content = buildContent(
  [
    buildReadBlock({ id: 'b1', title: 'Mths', needsReview: true, fields: { title: doubted } }),
    buildReadBlock({ id: 'b2', title: 'Art', day: 'TU' }),
  ],
  {
    setAside: [{ page: 1, box, text: 'Choir 12:00', reason: 'outside-the-grid' }],
    questions: [{ page: 1, box, text: '?', ask: 'where-does-this-belong' }],
  },
);
const maths = blockTitled(content, 'Mths');
const art = blockTitled(content, 'Art');
const freshId = createIds(9);

function after(...operations: readonly Operation[]): TimetableContent {
  return operations.reduce((before, operation) => {
    const next = applyOperation(before, operation);
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, content);
}

function refusal(operation: Operation, before = content): string | null {
  const next = applyOperation(before, operation);
  return next.ok ? null : next.error.code;
}

test('a changed field is the person’s, and what the sheet says is kept', () => {
  const changed = after({ kind: 'change-field', block: maths.id, field: 'title', value: 'Maths' });
  const block = blockTitled(changed, 'Maths');
  expect(block.marks).toEqual({ title: { source: 'person', printed: 'Mths', suggestion: null } });
  expect(block.sheet).toBe(maths.sheet);
  expect(fieldsToLookAt(block)).toEqual([]);
  expect(changed.blocks[1]).toBe(art);
});

test('an accepted field stays the sheet’s and needs no look any more', () => {
  expect(fieldsToLookAt(maths)).toEqual(['title']);
  const accepted = after({ kind: 'accept-fields', block: maths.id, fields: ['title'] });
  expect(blockTitled(accepted, 'Mths').marks).toEqual({
    title: { source: 'sheet', printed: 'Mths', suggestion: null },
  });
  expect(accepted.blocks.flatMap(fieldsToLookAt)).toEqual([]);
});

test('a lesson moves in day and time, and all of both is the person’s then', () => {
  const to = { day: 'WE', cycleDay: null, date: null, start: '08:00', end: '10:00' } as const;
  const moved = blockTitled(after({ kind: 'move', block: art.id, to }), 'Art');
  expect(moved.values).toMatchObject(to);
  expect(Object.keys(moved.marks)).toEqual(['day', 'start', 'end']);
  expect(refusal({ kind: 'move', block: art.id, to: { ...to, end: '08:00' } })).toBe('ends-before-it-starts');
});

test('a lesson that is taken out stands aside and comes back with its id', () => {
  const removed = after({ kind: 'remove', block: art.id });
  expect(removed.blocks).toEqual([maths]);
  expect(removed.setAside.at(-1)).toEqual({ id: art.id, kind: 'block', block: art, reason: 'removed' });
  const back = after({ kind: 'remove', block: art.id }, { kind: 'restore', block: art.id });
  expect(blockTitled(back, 'Art')).toEqual({ ...art, source: 'person' });
  expect(back.setAside).toEqual(content.setAside);
});

test('a text that was set aside becomes a lesson in its place', () => {
  const [text] = content.setAside;
  const values = { ...art.values, title: 'Choir', start: '12:00', end: null };
  const place = { page: 1, box };
  const added = after({ kind: 'add', id: freshId(), part: art.part, values, place, text: text?.id ?? null });
  expect(blockTitled(added, 'Choir')).toMatchObject({ source: 'person', sheet: { page: 1, box } });
  expect(added.setAside).toEqual([]);
});

test('a lesson is split into pieces that stand in its place, the first under its id', () => {
  const [first, second] = [
    { ...art.values, title: 'Art' },
    { ...art.values, title: 'Music' },
  ];
  const id = freshId();
  const split = after({ kind: 'split', block: art.id, first, others: [{ id, values: second }] });
  expect(split.blocks.map((block) => [block.id, block.values.title])).toEqual([
    [maths.id, 'Mths'],
    [art.id, 'Art'],
    [id, 'Music'],
  ]);
  expect(blockTitled(split, 'Music').sheet).toEqual(art.sheet);
});

test('lessons are merged into one, and those that go stand aside', () => {
  const values = { ...maths.values, title: 'Maths and Art' };
  const merged = after({ kind: 'merge', block: maths.id, others: [art.id], values });
  expect(merged.blocks.map(({ id, values: { title } }) => [id, title])).toEqual([[maths.id, 'Maths and Art']]);
  expect(merged.setAside.at(-1)).toMatchObject({ id: art.id, reason: 'merged' });
});

test('header, part and questions are settled by people', () => {
  const [part, question] = [nth(content.parts, 0).id, nth(content.questions, 0).id];
  const settled = after(
    { kind: 'change-header', field: 'teacher', value: 'Ms Sample' },
    { kind: 'change-part', part, field: 'room', value: 'R12' },
    { kind: 'settle-question', question, answer: 'no-lesson' },
  );
  expect(settled.header.values.teacher).toBe('Ms Sample');
  expect(settled.header.marks.teacher?.source).toBe('person');
  expect(settled.parts[0]?.values.room).toBe('R12');
  expect(settled.questions[0]?.answer).toBe('no-lesson');
});

test('what cannot be done is refused with its reason', () => {
  const nobody = freshId();
  const { values, part } = art;
  expect(refusal({ kind: 'remove', block: nobody })).toBe('unknown-block');
  expect(refusal({ kind: 'restore', block: art.id })).toBe('not-set-aside');
  expect(refusal({ kind: 'change-field', block: art.id, field: 'start', value: '25:00' })).toBe('value-does-not-fit');
  expect(refusal({ kind: 'change-field', block: art.id, field: 'title', value: null })).toBe('value-does-not-fit');
  expect(refusal({ kind: 'merge', block: art.id, others: [art.id], values })).toBe('merged-with-itself');
  expect(refusal({ kind: 'split', block: art.id, first: values, others: [{ id: maths.id, values }] })).toBe('id-taken');
  expect(refusal({ kind: 'add', id: nobody, part: nobody, values, place: null, text: null })).toBe('unknown-part');
  expect(refusal({ kind: 'add', id: nobody, part, values, place: null, text: art.id })).toBe('unknown-text');
  expect(refusal({ kind: 'put-back', patch: { blocks: { drop: [nobody] } } })).toBe('does-not-fit');
  const named: Operation = { kind: 'change-header', field: 'class', value: '3AB' };
  expect(refusal(named)).toBeNull();
  expect(refusal(named, after(named))).toBe('nothing-changes');
});
