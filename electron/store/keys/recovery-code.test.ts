import { expect, test } from 'vitest';
import { groupsOfRecoveryCode } from '../../../shared/access/fold-recovery-code.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';

const code = makeRecoveryCode();
const printed = asPrinted(code);

function asPrinted(whole: string): string {
  return groupsOfRecoveryCode(whole).join('-');
}

test('a code is printed as seven groups of four that nobody can misread', () => {
  for (let made = 0; made < 50; made += 1) {
    expect(asPrinted(makeRecoveryCode())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  }
});

test('no two codes are the same, and every character of the alphabet comes up', () => {
  const codes = Array.from({ length: 200 }, makeRecoveryCode);
  expect(new Set(codes).size).toBe(200);
  expect(new Set(codes.join('')).size).toBe(32);
});

test.each([
  ['as it is printed', printed],
  ['in small letters', printed.toLowerCase()],
  ['with spaces', ` ${printed.replaceAll('-', ' ')}\n`],
  ['in one go', code],
  ['with the dashes a word processor makes', printed.replaceAll('-', ' – ')],
  ['with O for nought', printed.replaceAll('0', 'o')],
  ['with I for one', printed.replaceAll('1', 'I')],
  ['with L for one', printed.replaceAll('1', 'l')],
  ['in full-width letters', printed.replaceAll(/[0-9A-Z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0))],
])('a code is read %s', (_how, typed) => {
  expect(readRecoveryCode(typed)).toEqual({ ok: true, value: code });
});

test('a wrong character is found before the code is tried, and in which group it stands', () => {
  const wrong = code[9] === 'A' ? 'B' : 'A';
  const typed = asPrinted(code.slice(0, 9) + wrong + code.slice(10));
  expect(readRecoveryCode(typed)).toEqual({ ok: false, error: { kind: 'code-mistyped', group: 3 } });
});

test('a code that is too short says how many characters there are', () => {
  expect(readRecoveryCode(printed.slice(0, -2))).toMatchObject({
    error: { kind: 'code-length', given: 26, needed: 28 },
  });
  expect(readRecoveryCode('')).toMatchObject({ error: { kind: 'code-length', given: 0 } });
});

test('a character that is in no code is named by its group', () => {
  expect(readRecoveryCode(`${code.slice(0, 27)}U`)).toMatchObject({ error: { kind: 'code-character', group: 7 } });
  expect(readRecoveryCode(`${code.slice(0, 27)}😀`)).toMatchObject({ error: { kind: 'code-character', group: 7 } });
});
