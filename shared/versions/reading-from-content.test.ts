import { expect, test } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import type { TimetableContent } from './content.ts';
import type { Operation } from './operation.ts';
import { readingFromContent, vouchedFor } from './reading-from-content.ts';
import { blockTitled, buildContent, buildReadBlock, buildReading, nth } from './testing/build-timetable.ts';

const doubtful = buildReadBlock({
  ...{ id: 'b1', title: 'Maths', needsReview: true, reasons: ['time-digits', 'overlaps:Art'], inferred: ['end'] },
  fields: {
    end: { confidence: 0.4, reasons: ['time-digits'], alternatives: ['09:45'] },
    title: { confidence: 0.5, reasons: ['letters'], alternatives: [] },
  },
});
const sure = buildReadBlock({ id: 'b2', title: 'Art' });
const reading = buildReading([doubtful, sure], {
  setAside: [{ page: 1, box: [0, 0, 0.1, 0.1], text: 'Logo', reason: 'picture' }],
  questions: [{ page: 1, box: [0, 0, 0.2, 0.1], text: '?', ask: 'what-is-drawn-here' }],
  contradictions: [{ block: 'b1', field: 'end', printed: ['9:45', '9:50'] }],
});
const fresh = () => buildContent(reading.blocks, reading);

function after(content: TimetableContent, operation: Operation): TimetableContent {
  const applied = applyOperation(content, operation);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

test('a draft that nobody has touched is drawn as its reading was', () => {
  const content = fresh();
  const { blocks, ...shown } = readingFromContent(content);
  const { header, setAside, questions, warnings } = reading;
  expect(shown).toMatchObject({ header, setAside, questions, warnings });
  expect(shown.parts.map(({ id: _id, ...part }) => part)).toEqual(reading.parts.map(({ id: _id, ...part }) => part));
  expect(blocks.map((block, at) => ({ ...block, id: nth(reading.blocks, at).id, part: 'p1' }))).toEqual(reading.blocks);
  expect(shown.contradictions).toEqual([{ block: nth(content.blocks, 0).id, field: 'end', printed: ['9:45', '9:50'] }]);
  const looks = (drawn: { blocks: readonly { needsReview: boolean }[] }) => drawn.blocks.map((one) => one.needsReview);
  expect([looks({ blocks }), looks(vouchedFor({ blocks }))]).toEqual([
    [true, false],
    [false, false],
  ]);
});

test('a field that a person said or accepted is no longer doubted, the others are', () => {
  const content = fresh();
  const { id } = blockTitled(content, 'Maths');
  const said = readingFromContent(after(content, { kind: 'change-field', block: id, field: 'end', value: '09:45' }));
  expect(nth(said.blocks, 0)).toMatchObject({
    end: '09:45',
    needsReview: true,
    reasons: ['overlaps:Art'],
    inferred: [],
  });
  expect(nth(said.blocks, 0).fields['end']).toEqual({ confidence: 0.4, reasons: [], alternatives: [] });
  expect(nth(said.blocks, 0).fields['title']).toEqual(doubtful.fields['title']);
  expect(said.contradictions).toEqual([]);
  const accepted = after(content, { kind: 'accept-fields', block: id, fields: ['end', 'title'] });
  expect(nth(readingFromContent(accepted).blocks, 0)).toMatchObject({ end: doubtful.end, needsReview: false });
});

test('what a later reading says against a person’s word is a doubt of that field', () => {
  const content = fresh();
  const { id } = blockTitled(content, 'Art');
  const said = after(content, { kind: 'change-field', block: id, field: 'room', value: 'B12' });
  const block = blockTitled(said, 'Art');
  const mark = { source: 'person', printed: 'B13', suggestion: { value: 'B13' } } as const;
  const disagreed = {
    ...said,
    blocks: said.blocks.map((one) => (one === block ? { ...one, marks: { room: mark } } : one)),
  };
  expect(nth(readingFromContent(disagreed).blocks, 1)).toMatchObject({
    needsReview: true,
    fields: { room: { reasons: ['read-again-differs'], alternatives: ['B13'] } },
  });
});

test('a lesson taken out is listed with what is set aside, in its place there, and keeps where it stood', () => {
  const content = fresh();
  const taken = after(content, { kind: 'remove', block: blockTitled(content, 'Maths').id });
  const shown = readingFromContent(taken);
  expect(shown.blocks.map(({ title }) => title)).toEqual(['Art']);
  expect(shown.setAside).toEqual([
    nth(reading.setAside, 0),
    { page: doubtful.page, box: doubtful.box, text: 'Maths', reason: 'removed' },
  ]);
});

test('a lesson that a person added stands nowhere on the sheet, a settled question is not asked', () => {
  const content = fresh();
  const { part, values } = blockTitled(content, 'Art');
  const id = crypto.randomUUID();
  const added = after(content, { kind: 'add', id, part, values, place: null, text: null });
  const question = nth(added.questions, 0).id;
  const settled = after(added, { kind: 'settle-question', question, answer: 'no-lesson' });
  expect(nth(readingFromContent(settled).blocks, 2)).toMatchObject({ id, title: 'Art', page: 1, box: [0, 0, 0, 0] });
  expect(readingFromContent(settled).questions).toEqual([]);
});

test('the text of a settled question is listed with what is set aside; asked again it is a question again', () => {
  const content = fresh();
  const { page, box, text } = nth(reading.questions, 0);
  const question = nth(content.questions, 0).id;
  const settled = after(content, { kind: 'settle-question', question, answer: 'belongs-to-a-lesson' });
  expect(readingFromContent(settled).setAside).toEqual([
    nth(reading.setAside, 0),
    { page, box, text, reason: 'answered-belongs-to-a-lesson' },
  ]);
  const asked = readingFromContent(after(settled, { kind: 'settle-question', question, answer: null }));
  expect(asked).toMatchObject({ setAside: reading.setAside, questions: reading.questions });
  const made = after(content, { kind: 'settle-question', question, answer: 'made-a-lesson' });
  expect(readingFromContent(made).setAside).toEqual(reading.setAside);
});
