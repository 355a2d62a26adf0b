import { expect, test } from 'vitest';
import { mayReachServer } from './may-reach-server.ts';

test('where IT has named a server only that one is spoken to, where it named none and forbids it none is', () => {
  const named = { mayChooseServer: false, serverAddress: 'https://desk.school.example/' };
  expect(mayReachServer(named, 'https://desk.school.example')).toBe(true);
  expect(mayReachServer(named, 'https://elsewhere.example')).toBe(false);
  expect(mayReachServer({ ...named, serverAddress: null }, 'https://desk.school.example')).toBe(false);
  expect(mayReachServer({ mayChooseServer: true, serverAddress: null }, 'https://elsewhere.example')).toBe(true);
});
