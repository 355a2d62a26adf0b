import { expect, test } from 'vitest';
import { applyOperation } from '../../../shared/versions/apply-operation.ts';
import { proposeReading } from '../../../shared/versions/propose-reading.ts';
import {
  blockTitled,
  buildContent,
  buildReadBlock,
  buildReading,
  createIds,
} from '../../../shared/versions/testing/build-timetable.ts';
import type { Texts } from '../../texts.ts';
import { proposalWords } from './proposal-words.ts';

const texts: Pick<Texts, 'text' | 'language' | 'times'> = {
  language: 'en',
  text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  times: (words) => words,
};

const maths = buildReadBlock({ id: 'b1', title: 'Maths', room: 'B12' });
const art = buildReadBlock({ id: 'b2', title: 'Art', day: 'TU', box: [0.3, 0.1, 0.1, 0.1] });
const music = buildReadBlock({ id: 'b3', title: 'Music', day: 'WE', box: [0.5, 0.1, 0.1, 0.1] });
const chess = buildReadBlock({ id: 'b4', title: 'Chess', day: 'FR', box: [0.8, 0.8, 0.1, 0.1] });

test('each lesson that a new reading changes, adds or misses is named, and can be left out', () => {
  const printed = buildContent([maths, art, music]);
  const corrected = applyOperation(printed, {
    kind: 'change-field',
    block: blockTitled(printed, 'Art').id,
    field: 'room',
    value: 'C1',
  });
  if (!corrected.ok) throw new Error(corrected.error.code);
  const before = corrected.value;
  const again = buildReading([{ ...maths, room: 'B13' }, { ...art, room: 'C7' }, chess]);
  const { items, operation } = proposeReading(before, again, createIds(1));
  const after = applyOperation(before, operation);
  if (!after.ok) throw new Error(after.error.code);
  const words = proposalWords(items, before, after.value, texts);
  expect(words.map(({ what, lines }) => [what, ...lines])).toEqual([
    ['proposal.changed Maths, Monday, 9:00 – 10:00', 'review.fieldWith review.fieldRoom compare.instead B12 B13'],
    ['proposal.changed Art, Tuesday, 9:00 – 10:00', 'review.fieldWith review.fieldRoom proposal.suggested C1 C7'],
    ['proposal.added Chess, Friday, 9:00 – 10:00'],
    ['proposal.not-found Music, Wednesday, 9:00 – 10:00'],
  ]);
  expect(words.map(({ block }) => block)).toEqual([
    blockTitled(before, 'Maths').id,
    blockTitled(before, 'Art').id,
    blockTitled(after.value, 'Chess').id,
    blockTitled(before, 'Music').id,
  ]);
});

test('what is not a lesson is said, and goes with the whole', () => {
  const question = { page: 1, box: [0, 0, 0.2, 0.1] as [number, number, number, number], text: 'M. L', ask: 'x' };
  const before = buildContent([maths], { questions: [question] });
  const again = buildReading([maths], {
    header: { school: null, class: '3A', teacher: null, term: null, week: null, room: null, title: null },
    setAside: [{ page: 1, box: [0.9, 0.9, 0.1, 0.1], text: 'Logo', reason: 'picture' }],
  });
  const { items, operation } = proposeReading(before, again, createIds(1));
  const after = applyOperation(before, operation);
  if (!after.ok) throw new Error(after.error.code);
  expect(proposalWords(items, before, after.value, texts)).toMatchObject([
    { block: null, what: 'compare.heading', lines: ['review.fieldWith review.fieldClass compare.instead 3AB 3A'] },
    { block: null, what: 'proposal.no-longer-asked M. L', lines: [] },
    { block: null, what: 'proposal.text-added Logo', lines: [] },
  ]);
});
