import { expect, test } from 'vitest';
import { classInRoom } from './class-in-room.ts';

test('a class before a room is no part of its name', () => {
  expect(classInRoom({ class: null, room: '2b s. 24' }, null)).toEqual({ class: '2b', room: 's. 24' });
  expect(classInRoom({ class: null, room: 'Lab 2' }, null)).toEqual({ class: null, room: 'Lab 2' });
  expect(classInRoom({ class: '1a', room: '2b s. 24' }, null)).toEqual({ class: '1a', room: '2b s. 24' });
});

test('on the plan of a room the class stands where other plans have the room', () => {
  expect(classInRoom({ class: null, room: '8a' }, 'Raum 104')).toEqual({ class: '8a', room: null });
  expect(classInRoom({ class: null, room: '8a' }, null)).toEqual({ class: null, room: '8a' });
  expect(classInRoom({ class: null, room: 'R12' }, 'Raum 104')).toEqual({ class: null, room: 'R12' });
});
