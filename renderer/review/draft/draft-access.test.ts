import { expect, test } from 'vitest';
import { buildContent, buildReadBlock } from '../../../shared/versions/testing/build-timetable.ts';
import { openFieldsOf } from './draft-access.ts';

const doubted = { confidence: 0.4, reasons: ['letters'], alternatives: [] };

test('the fields that wait for a look come in the order in which they are read', () => {
  const block = buildReadBlock({
    ...{ needsReview: true, reasons: ['letters'] },
    fields: { notes: doubted, room: doubted, end: doubted, day: doubted, title: doubted },
  });
  const content = buildContent([block]);
  const draft = { content, steps: 0, canUndo: false, canRedo: false, takenReading: 1 };
  expect(openFieldsOf({ draft }, content.blocks[0]?.id ?? '')).toEqual(['title', 'day', 'end', 'room', 'notes']);
});
