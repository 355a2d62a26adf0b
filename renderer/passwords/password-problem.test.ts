import { expect, test } from 'vitest';
import { passwordProblem } from './password-problem.ts';

test('a password is called wrong at the desk for what the back room would refuse it for', () => {
  expect(passwordProblem('short', 'smith')).toEqual({ code: 'passwordTooShort', values: { least: 10 } });
  expect(passwordProblem('a'.repeat(300), 'smith')).toEqual({ code: 'passwordTooLong', values: { most: 256 } });
  expect(passwordProblem('mrs smith and co', 'smith')?.code).toBe('passwordHasName');
  expect(passwordProblem('2026202620', 'smith')?.code).toBe('passwordRepeats');
  expect(passwordProblem('Passw0rd!2026', 'smith')?.code).toBe('passwordCommon');
});

test('a few words in a row are a good password', () => {
  expect(passwordProblem('violet heron by the canal', 'smith')).toBeNull();
});
