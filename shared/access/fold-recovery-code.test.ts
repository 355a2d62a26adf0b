import { expect, test } from 'vitest';
import { foldRecoveryCode, groupsOfRecoveryCode } from './fold-recovery-code.ts';

test('a code typed from paper is the printed one, however it was typed', () => {
  const printed = 'AB10-7K2M';
  for (const typed of ['ab10-7k2m', ' AB1O 7K2M ', 'abIo–7k2m', 'ab.l0−7k2m', 'ab10\t7k2m']) {
    expect([typed, foldRecoveryCode(typed)]).toEqual([typed, foldRecoveryCode(printed)]);
  }
});

test('its groups are counted as they stand on the sheet, also while it is still being typed', () => {
  expect(groupsOfRecoveryCode('ab10-7k2m-9')).toEqual(['AB10', '7K2M', '9']);
  expect(groupsOfRecoveryCode('  ')).toEqual([]);
});
