import type { ReadBlock } from '../reading.ts';

/** A block that says nothing but its id and title, Monday without a time; `fields` say the rest. */
export function buildBlock(id: string, fields: Partial<ReadBlock> = {}): ReadBlock {
  return {
    id,
    part: 'p1',
    day: 'MO',
    cycleDay: null,
    date: null,
    start: null,
    end: null,
    period: null,
    title: id,
    notes: null,
    teacher: null,
    room: null,
    class: null,
    weeks: null,
    page: 1,
    box: [0, 0, 0.1, 0.1],
    confidence: 1,
    needsReview: false,
    reasons: [],
    inferred: [],
    fields: {},
    ...fields,
  };
}
