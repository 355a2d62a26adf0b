import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLoginName } from '../../../shared/access/fold-login-name.ts';
import { loginNameTag } from './name-tag.ts';

const salt = randomBytes(32);

test.each(['MARIA.Lopez', ' maria.lopez ', 'ｍａｒｉａ.lopez'])('%o signs in as maria.lopez', (typed) => {
  expect(loginNameTag(salt, typed)).toEqual(loginNameTag(salt, 'maria.lopez'));
});

test('an accent makes another name, and the two ways of typing it make the same', () => {
  expect(loginNameTag(salt, 'josé')).not.toEqual(loginNameTag(salt, 'jose'));
  expect(loginNameTag(salt, 'jose\u0301')).toEqual(loginNameTag(salt, 'jos\u00e9'));
});

test('the same name has another tag in another school’s store', () => {
  expect(loginNameTag(randomBytes(32), 'maria.lopez')).not.toEqual(loginNameTag(salt, 'maria.lopez'));
});

test('a name that was folded stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
      expect(foldLoginName(foldLoginName(name))).toBe(foldLoginName(name));
    }),
    { seed: 4, numRuns: 100 },
  );
});
