import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadBlock } from '../timetable/reading.ts';
import { applyOperation, invertOperation } from './apply-operation.ts';
import type { TimetableContent } from './content.ts';
import { BlockField, fieldsToLookAt } from './content.ts';
import type { Operation } from './operation.ts';
import { leaveOut, proposeReading } from './propose-reading.ts';
import {
  blockTitled,
  buildContent,
  buildReadBlock,
  buildReading,
  buildWeek,
  createIds,
  nth,
} from './testing/build-timetable.ts';
import { operationFrom } from './testing/random-operations.ts';

const TITLES = ['Maths', 'Art', 'Music', 'History', 'French'];
const week = buildWeek(5).map((block, at) => ({ ...block, title: nth(TITLES, at) }));
const content = buildContent(week);
const box: [number, number, number, number] = [0.85, 0.9, 0.1, 0.1];

function after(before: TimetableContent, operation: Operation): TimetableContent {
  const next = applyOperation(before, operation);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

function changed(title: string, fields: Partial<ReadBlock>): ReadBlock[] {
  return week.map((block) => (block.title === title ? { ...block, ...fields } : block));
}

/** The sheet read again: what is proposed, and what comes of it. */
function reread(before: TimetableContent, blocks: readonly ReadBlock[]) {
  const proposal = proposeReading(before, buildReading(blocks), createIds(2));
  const next = applyOperation(before, proposal.operation);
  return { ...proposal, content: next.ok ? next.value : before, refusal: next.ok ? null : next.error.code };
}

test('a reading that says the same changes nothing', () => {
  expect(reread(content, week)).toMatchObject({ items: [], refusal: 'nothing-changes' });
});

test('what nobody touched takes what the sheet says now', () => {
  const { id } = blockTitled(content, 'Art');
  const again = reread(content, changed('Art', { title: 'Art and Craft', room: 'R1' }));
  expect(again.items).toMatchObject([{ code: 'changed', block: id, suggested: [] }]);
  expect(blockTitled(again.content, 'Art and Craft')).toMatchObject({ id, values: { room: 'R1' }, marks: {} });
});

test('a person’s word stays, and what the sheet says now is a suggestion until it is settled', () => {
  const { id } = blockTitled(content, 'Art');
  const edited = after(content, { kind: 'change-field', block: id, field: 'title', value: 'Pottery' });
  const again = reread(edited, changed('Art', { title: 'Artistry', room: 'R1' }));
  expect(again.items).toEqual([
    {
      ...{ code: 'changed', block: id, isClose: false },
      taken: [{ field: 'room', before: null, after: 'R1' }],
      suggested: [{ field: 'title', before: 'Pottery', after: 'Artistry' }],
    },
  ]);
  const block = blockTitled(again.content, 'Pottery');
  expect(block.marks.title).toEqual({ source: 'person', printed: 'Artistry', suggestion: { value: 'Artistry' } });
  expect(fieldsToLookAt(block)).toEqual(['title']);
  const settled = after(again.content, { kind: 'accept-fields', block: id, fields: ['title'] });
  expect(settled.blocks.flatMap(fieldsToLookAt)).toEqual([]);
  expect(reread(settled, changed('Art', { title: 'Artistry', room: 'R1' })).items).toEqual([]);
});

test('what a person has overruled is not suggested again, and what a person confirmed is not overruled by a reading', () => {
  const { id } = blockTitled(content, 'Art');
  const edited = after(content, { kind: 'change-field', block: id, field: 'title', value: 'Pottery' });
  expect(reread(edited, week).items).toEqual([]);
  const accepted = after(content, { kind: 'accept-fields', block: id, fields: ['title'] });
  const again = reread(accepted, changed('Art', { title: 'Ant' }));
  expect(blockTitled(again.content, 'Art').marks.title?.suggestion).toEqual({ value: 'Ant' });
});

test('what is not found again is proposed to be set aside, and what people said something about stays', () => {
  const [art, music] = [blockTitled(content, 'Art').id, blockTitled(content, 'Music').id];
  const edited = after(content, { kind: 'change-field', block: art, field: 'room', value: 'R9' });
  const again = reread(
    edited,
    week.filter(({ title }) => title !== 'Art' && title !== 'Music'),
  );
  expect(again.items).toEqual([
    { code: 'kept', block: art },
    { code: 'not-found', block: music },
  ]);
  expect(again.content.setAside).toMatchObject([{ id: music, reason: 'not-found-again' }]);
  const third = reread(again.content, week);
  expect(third.items).toEqual([{ code: 'found-again', block: music }]);
  expect(third.content.blocks.map(({ id }) => id).sort()).toEqual(content.blocks.map(({ id }) => id).sort());
});

test('what a person took out or merged stays out', () => {
  const [art, music] = [blockTitled(content, 'Art'), blockTitled(content, 'Music')];
  const maths = blockTitled(content, 'Maths');
  const removed = after(content, { kind: 'remove', block: art.id });
  const values = { ...maths.values, title: 'Maths and Music' };
  const merged = after(removed, { kind: 'merge', block: maths.id, others: [music.id], values });
  const again = reread(merged, changed('Art', { room: 'R1' }));
  expect(again.items).toEqual([
    { code: 'still-out', block: art.id, because: 'removed' },
    { code: 'still-out', block: music.id, because: 'merged' },
  ]);
  const restored = after(again.content, { kind: 'restore', block: art.id });
  expect(blockTitled(restored, 'Art').values.room).toBe('R1');
});

test('a lesson that a person split stays split, and one that a person moved stays where it was put', () => {
  const [art, music] = [blockTitled(content, 'Art'), blockTitled(content, 'Music')];
  const other = { id: createIds(4)(), values: { ...art.values, title: 'Pottery' } };
  const split = after(content, { kind: 'split', block: art.id, first: art.values, others: [other] });
  const to = { ...music.values, day: 'SA' as const };
  const again = reread(after(split, { kind: 'move', block: music.id, to }), week);
  expect(again.items).toEqual([{ code: 'kept', block: other.id }]);
  expect(again.refusal).toBe('nothing-changes');
});

test('new lessons, questions, texts and a changed header are named', () => {
  const reading = buildReading([...week, buildReadBlock({ id: 'b9', title: 'Chess', day: 'SA', box })], {
    header: { ...buildReading([]).header, term: 'Autumn' },
    questions: [{ page: 1, box, text: '?', ask: 'where-does-this-belong' }],
    setAside: [{ page: 1, box, text: 'Lunch', reason: 'legend' }],
  });
  const { items, operation } = proposeReading(content, reading, createIds(2));
  expect(items.map(({ code }) => code)).toEqual(['header', 'added', 'asked', 'text-added']);
  const settled = after(content, operation);
  const gone = proposeReading(settled, buildReading(week), createIds(3)).items;
  expect(gone.map(({ code }) => code)).toEqual(['header', 'not-found', 'no-longer-asked', 'text-gone']);
});

test('an answer to a question outlives further readings, whether it is asked again or not', () => {
  const questions = [{ page: 1, box, text: '?', ask: 'where-does-this-belong' }];
  const asking = buildContent(week, { questions });
  const [question] = asking.questions;
  const settled = after(asking, { kind: 'settle-question', question: question?.id ?? '', answer: 'no-lesson' });
  for (const reading of [buildReading(week, { questions }), buildReading(week)]) {
    const proposal = proposeReading(settled, reading, createIds(2));
    expect(proposal.items).toEqual([]);
    expect(applyOperation(settled, proposal.operation)).toMatchObject({ error: { code: 'nothing-changes' } });
  }
});

test('a sheet that falls into other parts now keeps its lessons, and the part that is empty then goes', () => {
  const part = { id: 'p1', page: 1, class: null, teacher: null, week: null, room: null };
  const parts = ['3AB', '3AC'].map((group, at) => ({ ...part, id: `p${at + 1}`, class: group }));
  const two = buildContent(
    week.map((block, at) => ({ ...block, part: at < 2 ? 'p1' : 'p2' })),
    { parts },
  );
  const { items, operation } = proposeReading(two, buildReading(week, { parts: parts.slice(0, 1) }), createIds(2));
  expect(items).toEqual([{ code: 'part-gone', part: nth(two.parts, 1).id }]);
  const one = after(two, operation);
  expect(one.parts).toEqual(two.parts.slice(0, 1));
  expect(one.blocks.map(({ id, part }) => [id, part])).toEqual(two.blocks.map(({ id }) => [id, nth(two.parts, 0).id]));
});

test('blocks that people leave out of a proposal stay as they are', () => {
  const { operation } = proposeReading(content, buildReading(changed('Art', { room: 'R1' }).slice(1)), createIds(2));
  const all = new Set(content.blocks.map(({ id }) => id));
  expect(applyOperation(content, leaveOut(operation, all))).toEqual({ ok: false, error: { code: 'nothing-changes' } });
});

test('what people say between a proposal and its acceptance is kept as well', () => {
  const [art, music] = [blockTitled(content, 'Art').id, blockTitled(content, 'Music').id];
  const blocks = changed('Art', { title: 'Ant' }).filter(({ title }) => title !== 'Music');
  const { operation } = proposeReading(content, buildReading(blocks), createIds(2));
  const pottery = after(content, { kind: 'change-field', block: art, field: 'title', value: 'Pottery' });
  const edited = after(pottery, { kind: 'change-field', block: music, field: 'room', value: 'R9' });
  const accepted = after(edited, operation);
  expect(blockTitled(accepted, 'Pottery').marks.title?.suggestion).toEqual({ value: 'Ant' });
  expect(blockTitled(accepted, 'Music').values.room).toBe('R9');
});

test('a proposal for lessons that are no longer there is refused whole', () => {
  const [part, id] = [nth(content.parts, 0).id, createIds(4)()];
  const { values } = blockTitled(content, 'Art');
  const chess = { ...values, title: 'Chess', day: 'SA' as const };
  const added = after(content, { kind: 'add', id, part, values: chess, place: { page: 1, box }, text: null });
  const blocks = [...week, buildReadBlock({ id: 'b9', title: 'Chess', day: 'SA', box })];
  const { operation } = proposeReading(added, buildReading(blocks), createIds(2));
  expect(applyOperation(content, operation)).toEqual({ ok: false, error: { code: 'unknown-block', id } });
});

const edits = fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 }), { maxLength: 12, size: 'max' });
const readings = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom('title', 'start', 'gone')), { maxLength: 6 });

test('whatever people did and the new reading says, no word of a person is lost, a second time changes nothing, and it can be undone', () => {
  const sheet = buildWeek(12);
  fc.assert(
    fc.property(edits, readings, (all, differences) => {
      const newId = createIds(5);
      let before = buildContent(sheet);
      for (const numbers of all) {
        const next = applyOperation(before, operationFrom(before, numbers, newId));
        if (next.ok) before = next.value;
      }
      const blocks = sheet.flatMap((block, at) => {
        const difference = differences.find(([which]) => which === at)?.[1];
        if (difference === 'gone') return [];
        return { ...block, ...(difference === 'title' ? { title: 'Dance' } : difference ? { start: '07:30' } : {}) };
      });
      const { operation } = proposeReading(before, buildReading(blocks), newId);
      const next = applyOperation(before, operation);
      const settled = next.ok ? next.value : before;
      expectPersonsWords(before, settled);
      const second = proposeReading(settled, buildReading(blocks), newId);
      expect(applyOperation(settled, second.operation)).toMatchObject({ error: { code: 'nothing-changes' } });
      const back = invertOperation(before, operation);
      expect(back.ok ? applyOperation(settled, back.value) : back).toEqual(
        next.ok ? { ok: true, value: before } : next,
      );
    }),
    { seed: 20261123, numRuns: 120 },
  );
});

function expectPersonsWords(before: TimetableContent, now: TimetableContent): void {
  const blocks = new Map(now.blocks.map((block) => [block.id, block]));
  const stays = before.blocks.filter(({ source, marks }) => source === 'person' || Object.keys(marks).length > 0);
  for (const { id, values, marks } of stays) {
    for (const field of BlockField.options.filter((name) => marks[name] !== undefined)) {
      expect(blocks.get(id)?.values[field]).toBe(values[field]);
    }
    expect(blocks.has(id)).toBe(true);
  }
}
