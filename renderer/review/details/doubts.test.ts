import { expect, test } from 'vitest';
import { buildReadBlock } from '../../../shared/versions/testing/build-timetable.ts';
import { doubtsOf } from './doubts.ts';

const texts: Parameters<typeof doubtsOf>[2] = {
  text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  sentence: (_group, code) => code,
  oneOf: (values) => values.join(', '),
  allOf: (values) => values.join(', '),
};

test('only the fields that wait for a look are spoken of: the first that is named is the first to be typed over', () => {
  const block = buildReadBlock({
    ...{ needsReview: true, reasons: ['fact-in-title'] },
    fields: {
      title: { confidence: 0.99, reasons: [], alternatives: ['Musica'] },
      notes: { confidence: 0.6, reasons: ['fact-in-title'], alternatives: [] },
    },
  });
  expect(doubtsOf(block, { contradictions: [] }, texts)).toEqual(['review.fieldWith review.fieldNotes fact-in-title']);
});
