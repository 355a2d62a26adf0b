import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNewPassword } from './password-rules.ts';

function problemOf(password: string, loginName = 'k.joynes'): string | null {
  const checked = checkNewPassword(password, loginName);
  return checked.ok ? null : checked.error.kind;
}

test.each([
  ['too-short', ['', 'Xq7!Xq7!a', 'éàüöñçßøå']],
  ['too-long', ['pine cone '.repeat(26)]],
  ['has-login-name', ['KJoynes-2026', 'my name is k.joynes', 'k j o y n e s 99', 'kjóynes rules']],
  ['repeats', ['aaaaaaaaaaaa', '2026202620', 'abcdefghij', 'jihgfedcba', '1234567890', 'hellohello', 'abababababab']],
  [
    'common',
    [
      'Password2026',
      'P@$$w0rd99',
      '123password!',
      'qwertyuiop',
      'Stundenplan1',
      'Motdepasse!',
      'contraseña1',
      'Schüler2026',
    ],
  ],
])('%s', (kind, passwords) => {
  const problems = passwords.map((password) => [password, problemOf(password)]);
  expect(problems).toEqual(passwords.map((password) => [password, kind]));
});

test('what is long and not a guess is welcome, whatever characters it is of', () => {
  for (const password of [
    'correct horse battery',
    'grünerApfelbaum',
    'zelfportret',
    '7391 0582 64',
    '時間割はここにありますよね',
    'a password is not a door',
  ]) {
    expect([password, problemOf(password)]).toEqual([password, null]);
  }
});

test('a short name counts as a word of the password, not where two words meet', () => {
  expect(checkNewPassword('silver kettle on 9 hills', 'leo')).toMatchObject({ ok: true });
  for (const password of ['leo-2026-hills', 'my name is Leo', 'Leo99 of the hills']) {
    expect(checkNewPassword(password, 'leo')).toMatchObject({ ok: false, error: { kind: 'has-login-name' } });
  }
});

test('a name of two letters does not forbid every password that has them', () => {
  expect(problemOf('correct horse battery', 'co')).toBe(null);
});

test('a letter that keyboards write in two ways is one password', () => {
  const [composed, decomposed] = ['Schlüsselbund am Haken', 'Schlu\u0308sselbund am Haken'];
  expect(checkNewPassword(decomposed, 'office')).toEqual({ ok: true, value: composed });
});

test('any text is judged, and what is accepted is accepted again', () => {
  const anyPassword = fc.string({ unit: 'binary', minLength: 8, maxLength: 300 });
  fc.assert(
    fc.property(anyPassword, fc.string({ maxLength: 20 }), (password, name) => {
      const checked = checkNewPassword(password, name);
      expect(checked.ok ? checkNewPassword(checked.value, name) : checked).toEqual(checked);
    }),
    { seed: 63, numRuns: 300 },
  );
});
