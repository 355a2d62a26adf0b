import { expect, test } from 'vitest';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { hasLeft } from './has-left.ts';

function open(userId: string, displayName = 'Ms Example'): OfficeState {
  const actor = { userId, role: 'office', personId: null, classIds: [] } as const;
  return {
    kind: 'open',
    schoolName: 'School',
    who: { actor: { ...actor, classIds: [] }, displayName, loginName: displayName, mustChangePassword: false },
  };
}

const locked: OfficeState = { kind: 'locked', keyring: 'kept' };

test('locking, trouble and another person all mean that whoever was here has left', () => {
  expect(hasLeft(open('a'), locked)).toBe(true);
  expect(hasLeft(open('a'), { kind: 'opening' })).toBe(true);
  expect(hasLeft(open('a'), { kind: 'trouble', trouble: 'store-died' })).toBe(true);
  expect(hasLeft(open('a'), open('b'))).toBe(true);
});

test('nobody leaves by changing their own name, and nobody has left who was not here', () => {
  expect(hasLeft(open('a'), open('a', 'Mrs Example'))).toBe(false);
  expect(hasLeft(locked, { kind: 'opening' })).toBe(false);
  expect(hasLeft(locked, open('a'))).toBe(false);
});
