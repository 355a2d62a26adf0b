import { expect, test } from 'vitest';
import type { ReadBlock } from '../reading.ts';
import { buildBlock as block } from '../testing/build-block.ts';
import { layoutWeek, pixelsPerMinute } from './week-layout.ts';

const at = (start: string, end: string | null, rest: Partial<ReadBlock> = {}) => ({ start, end, ...rest });

test('days stand in the order of the week, whatever the order on the sheet', () => {
  const layout = layoutWeek([
    block('a', at('09:00', '10:00', { day: 'FR' })),
    block('b', at('09:00', '10:00', { day: 'MO' })),
    block('c', at('09:00', '10:00', { day: null, cycleDay: 'Day 2' })),
    block('d', at('09:00', '10:00', { day: 'WE' })),
  ]);
  expect(layout.columns.map((column) => column.key)).toEqual(['MO', 'WE', 'FR', 'cycle Day 2']);
});

test('cycle days are ordered by their number, not by their letters', () => {
  const layout = layoutWeek(
    ['Day 10', 'Day 2', 'Day 1'].map((cycleDay) => block(cycleDay, at('09:00', '10:00', { day: null, cycleDay }))),
  );
  expect(layout.columns.map((column) => column.label)).toEqual(['Day 1', 'Day 2', 'Day 10']);
});

test('lessons at the same time stand side by side, later ones have the whole width again', () => {
  const layout = layoutWeek([
    block('French', at('09:00', '10:00')),
    block('Latin', at('09:00', '10:00')),
    block('Maths', at('10:00', '11:00')),
  ]);
  expect(layout.placed.map(({ block: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['French', 0, 2],
    ['Latin', 1, 2],
    ['Maths', 0, 1],
  ]);
});

test('lessons that hang together through a third one share one number of lanes', () => {
  const layout = layoutWeek([
    block('long', at('09:00', '11:00')),
    block('first', at('09:00', '10:00')),
    block('second', at('10:00', '11:00')),
  ]);
  expect(layout.placed.map(({ block: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['long', 0, 2],
    ['first', 1, 2],
    ['second', 1, 2],
  ]);
});

test('a break at the same time on every day is one band across the week', () => {
  const layout = layoutWeek([
    block('b2', at('10:20', '10:35', { day: 'TU', title: 'break ' })),
    block('b1', at('10:20', '10:35', { day: 'MO', title: 'Break' })),
  ]);
  expect(layout.placed).toEqual([]);
  expect(layout.bands.map((band) => band.blocks.map(({ id }) => id))).toEqual([['b1', 'b2']]);
});

test('a break that is missing on one day stays with its days', () => {
  const layout = layoutWeek([
    block('b1', at('10:20', '10:35', { day: 'MO', title: 'Break' })),
    block('b2', at('10:20', '10:35', { day: 'TU', title: 'Break' })),
    block('w', at('09:00', '10:00', { day: 'WE' })),
  ]);
  expect(layout.bands).toEqual([]);
  expect(layout.placed).toHaveLength(3);
});

test('a break beside which something else happens on one day is not drawn as a band', () => {
  const layout = layoutWeek([
    block('b1', at('10:20', '10:35', { day: 'MO', title: 'Break' })),
    block('b2', at('10:20', '10:35', { day: 'TU', title: 'Break' })),
    block('choir', at('10:00', '10:30', { day: 'TU' })),
  ]);
  expect(layout.bands).toEqual([]);
});

test('the same lesson with different rooms is not a band, so no room is hidden', () => {
  const layout = layoutWeek([
    block('m1', at('09:00', '10:00', { day: 'MO', title: 'Maths', room: 'R1' })),
    block('m2', at('09:00', '10:00', { day: 'TU', title: 'Maths', room: 'R2' })),
  ]);
  expect(layout.bands).toEqual([]);
});

test('every block is somewhere exactly once: placed, in a band or without a time', () => {
  const blocks = [
    block('a', at('09:00', '10:00', { day: 'MO' })),
    block('b', at('09:00', '10:00', { day: 'TU', title: 'a' })),
    block('c', at('09:30', null)),
    block('d', { period: '1' }),
    block('e', at('11:00', '10:00', { day: null })),
  ];
  const layout = layoutWeek(blocks);
  const found = [
    ...layout.placed.map((entry) => entry.block.id),
    ...layout.bands.flatMap((band) => band.blocks.map(({ id }) => id)),
    ...layout.untimed.map((entry) => entry.block.id),
  ];
  expect(found.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a bell without an end is a moment and keeps room beside a lesson that is on', () => {
  const layout = layoutWeek([block('bell', at('09:30', null)), block('Maths', at('09:00', '10:00'))]);
  const bell = layout.placed.find((entry) => entry.block.id === 'bell');
  expect(bell).toMatchObject({ start: 570, end: null, lane: 1, lanes: 2 });
});

test('an end before its start is drawn as a moment, not as a block that runs backwards', () => {
  const layout = layoutWeek([block('a', at('13:00', '09:00'))]);
  expect(layout.placed[0]).toMatchObject({ start: 780, end: null });
});

test('the shortest block can still be read, and a short week fills its room', () => {
  const quarter = layoutWeek([block('a', at('09:00', '09:15')), block('b', at('09:15', '15:00'))]);
  expect(pixelsPerMinute(quarter, 100) * 15).toBeGreaterThanOrEqual(18);
  const roomy = layoutWeek([block('a', at('09:00', '10:00')), block('b', at('10:00', '11:00'))]);
  expect(pixelsPerMinute(roomy, 360) * 120).toBe(360);
});

test('a week without any time has no stretch of time', () => {
  const layout = layoutWeek([block('a', { period: '1' })]);
  expect([layout.from, layout.to, layout.untimed.length]).toEqual([0, 0, 1]);
});
