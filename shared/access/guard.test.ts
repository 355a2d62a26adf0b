import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { Guard } from './guard.ts';

const teacher: Actor = { userId: 'joynes', role: 'teacher', personId: null, classIds: [] };
const from = (userId: string | null) => ({ userId, personIds: [], classIds: [] });

test('of several things the own ones are kept, and none whose owner nobody knows', () => {
  const guard = new Guard(teacher, 'documents.read');
  const owners = new Map([
    ['week.pdf', from('joynes')],
    ['plan.docx', from('other')],
  ]);
  expect(guard.keep(['week.pdf', 'plan.docx', 'lost.png'], (name) => owners.get(name) ?? null)).toEqual(['week.pdf']);
});

test('a guard knows whether it was asked, also about no things at all', () => {
  const guard = new Guard(teacher, 'documents.read');
  expect(guard.wasAsked()).toBe(false);
  guard.keep([], () => null);
  expect(guard.wasAsked()).toBe(true);
});
