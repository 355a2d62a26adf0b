import { expect, test } from 'vitest';
import { doubtedFields } from './doubted-fields.ts';

const judged = (reasons: string[]) => ({ confidence: 0.9, reasons, alternatives: [] });
const fields = { title: judged(['letters']), day: judged([]), start: judged([]), room: judged([]), notes: judged([]) };
const none = Object.fromEntries(Object.keys(fields).map((field) => [field, judged([])]));

test('a field is doubted when a reason of its own says so', () => {
  expect([...doubtedFields({ needsReview: true, reasons: ['letters'], fields })]).toEqual(['title']);
});

test('what a reason of the whole lesson speaks of is doubted beside what the fields say themselves', () => {
  const of = (reason: string) => [...doubtedFields({ needsReview: true, reasons: ['letters', reason], fields })];
  expect(of('facts-mixed')).toEqual(['title', 'room', 'notes']);
  expect(of('overlaps:Art: clay')).toEqual(['title', 'day', 'start']);
});

test('a doubt that names no field concerns all of them, and none concerns a lesson that waits for nobody', () => {
  expect([...doubtedFields({ needsReview: true, reasons: ['two-readings'], fields: none })]).toEqual(Object.keys(none));
  expect([...doubtedFields({ needsReview: false, reasons: ['letters'], fields })]).toEqual([]);
});
