import { expect, test } from 'vitest';
import type { TextLine } from '../sheet.ts';
import type { AtomRole } from './atom-roles.ts';
import { atomsOf } from './cell-atoms.ts';
import type { LearnedRoles } from './read-by-roles.ts';
import { readByRoles } from './read-by-roles.ts';

/** A lesson on one line of two parts, told to be a title and a room. */
function titleAndRoom(text: string): { line: TextLine; roles: LearnedRoles } {
  const box = { x: 0, y: 0, width: 100, height: 12 };
  const line: TextLine = {
    text,
    box,
    angle: 0,
    size: 10,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
  };
  const told: readonly AtomRole[] = ['title', 'room'];
  const roles = atomsOf({ lines: [line] }).map((atom, at) => ({ atom, role: told[at] ?? 'notes', probability: 1 }));
  return { line, roles: new Map([[`${text}@0,0`, roles]]) };
}

test('A lab without a number, right behind the name of a lesson, is part of the name', () => {
  const { line, roles } = titleAndRoom('SCIENCE LAB');
  expect(readByRoles([line], roles, new Set())).toMatchObject({ title: 'SCIENCE LAB', room: null });
});

test('A lab in brackets behind a lesson is where it takes place', () => {
  const { line, roles } = titleAndRoom('SCIENCE (LAB)');
  expect(readByRoles([line], roles, new Set())).toMatchObject({ title: 'SCIENCE', room: 'LAB' });
});
