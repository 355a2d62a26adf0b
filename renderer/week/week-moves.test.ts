import { expect, test } from 'vitest';
import { moveInWeek } from './week-moves.ts';

const stops = [
  { id: 'mo9', column: 0, order: 540, lane: 0 },
  { id: 'mo10', column: 0, order: 600, lane: 0 },
  { id: 'tu9a', column: 1, order: 540, lane: 0 },
  { id: 'tu9b', column: 1, order: 540, lane: 1 },
  { id: 'fr11', column: 4, order: 660, lane: 0 },
];
const move = (from: string | null, key: string, far = false) => moveInWeek(stops, from, key, far);

test('down and up stay in the day and stop at its ends', () => {
  expect(move('mo9', 'ArrowDown')).toBe('mo10');
  expect(move('mo10', 'ArrowUp')).toBe('mo9');
  expect(move('mo10', 'ArrowDown')).toBeNull();
});

test('right goes through blocks side by side, then to the nearest time of the next day that has anything', () => {
  expect(move('mo10', 'ArrowRight')).toBe('tu9a');
  expect(move('tu9a', 'ArrowRight')).toBe('tu9b');
  expect(move('tu9b', 'ArrowRight')).toBe('fr11');
  expect(move('fr11', 'ArrowRight')).toBeNull();
  expect(move('fr11', 'ArrowLeft')).toBe('tu9a');
});

test('Home and End stay in the day, with Ctrl they span the week', () => {
  expect(move('mo10', 'Home')).toBe('mo9');
  expect(move('tu9a', 'End')).toBe('tu9b');
  expect(move('tu9a', 'Home', true)).toBe('mo9');
  expect(move('mo9', 'End', true)).toBe('fr11');
});

test('every block can be reached by right and down from the first', () => {
  const reached = new Set<string>();
  const todo = ['mo9'];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    todo.push(...[move(id, 'ArrowRight'), move(id, 'ArrowDown')].filter((next) => next !== null));
  }
  expect(reached.size).toBe(stops.length);
});

test('a key from nowhere starts at the first block, other keys mean nothing', () => {
  expect(move(null, 'ArrowDown')).toBe('mo9');
  expect(move('mo9', 'x')).toBeNull();
});
