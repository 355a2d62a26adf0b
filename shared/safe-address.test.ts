import { expect, test } from 'vitest';
import { isSafeAddress } from './safe-address.ts';

test.each([
  ['https://desk.school.example', true],
  ['https://desk.school.example:8443/desk/', true],
  ['http://localhost:3030', true],
  ['http://127.0.0.1:3030', true],
  ['http://[::1]:3030', true],
  ['http://desk.school.example', false],
  ['http://localhost.school.example', false],
  ['https://head:secret@desk.school.example', false],
  ['ftp://desk.school.example', false],
  ['file:///etc/passwd', false],
  ['desk.school.example', false],
  ['', false],
])('whether %s may be spoken to: %s', (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe);
});
