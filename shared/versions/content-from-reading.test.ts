import { expect, test } from 'vitest';
import { TimetableContent, fieldsToLookAt } from './content.ts';
import { isWhole } from './content-patch.ts';
import { contentFromReading } from './content-from-reading.ts';
import { blockTitled, buildReadBlock, buildReading, createIds } from './testing/build-timetable.ts';

const box: [number, number, number, number] = [0, 0, 0.1, 0.1];
const reading = buildReading(
  [buildReadBlock({ id: 'b1' }), buildReadBlock({ id: 'b2', title: 'Art', start: '10:00' })],
  {
    setAside: [{ page: 1, box, text: 'Lunch', reason: 'legend' }],
    questions: [{ page: 1, box, text: '?', ask: 'where-does-this-belong' }],
    contradictions: [{ block: 'b2', field: 'start', printed: ['10:00', '10:05'] }],
    warnings: ['crooked'],
  },
);

test('everything a reading says is in the content, as the sheet says it', () => {
  const content = contentFromReading(reading, createIds());
  expect(TimetableContent.parse(content)).toEqual(content);
  expect(content.header).toEqual({ values: reading.header, marks: {} });
  expect(content.blocks.map(({ source, marks }) => ({ source, marks }))).toEqual([
    { source: 'sheet', marks: {} },
    { source: 'sheet', marks: {} },
  ]);
  expect(blockTitled(content, 'Art').sheet?.contradictions).toEqual([{ field: 'start', printed: ['10:00', '10:05'] }]);
  expect(content.setAside).toMatchObject([{ kind: 'text', text: 'Lunch', reason: 'legend' }]);
  expect(content.questions).toMatchObject([{ text: '?', answer: null }]);
  expect(content.warnings).toEqual(['crooked']);
});

test('a doubtful block names the fields to look at: those with reasons, or all that were judged', () => {
  const sure = { confidence: 0.99, reasons: [], alternatives: [] };
  const doubted = { confidence: 0.4, reasons: ['title-letters'], alternatives: ['Meths'] };
  const lookAt = (fields: Parameters<typeof buildReadBlock>[0]) =>
    contentFromReading(buildReading([buildReadBlock(fields)]), createIds()).blocks.map(fieldsToLookAt);
  expect(lookAt({ needsReview: true, fields: { title: doubted, day: sure } })).toEqual([['title']]);
  expect(lookAt({ needsReview: true, fields: { title: sure, day: sure } })).toEqual([['day', 'title']]);
  expect(lookAt({ needsReview: false, fields: { title: doubted } })).toEqual([[]]);
});

test('a reading whose parts are missing or come twice still gives a whole content', () => {
  const part = { id: 'p1', page: 1, class: null, teacher: null, week: null, room: null };
  const torn = buildReading([buildReadBlock(), buildReadBlock({ id: 'b2', part: 'p7', page: 3 })], {
    parts: [part, part],
  });
  const content = contentFromReading(torn, createIds());
  expect(isWhole(content)).toBe(true);
  expect(content.parts.map(({ page }) => page)).toEqual([1, 1, 3]);
});
