import { expect, test } from 'vitest';
import { DatabaseDisaster, disasterCodeOf, withDisasters } from './database-disaster.ts';

const errorWith = (code: string, rest: object = {}) => Object.assign(new Error('of SQLite or Node'), { code, ...rest });

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_BUSY', 'in-use'],
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
])('%s is told as %s', (code, disaster) => {
  expect(disasterCodeOf(errorWith(code))).toBe(disaster);
  expect(() =>
    withDisasters(() => {
      throw errorWith(code);
    }),
  ).toThrow(DatabaseDisaster);
});

test('whatever else the file system refuses is a disk that failed; bugs stay bugs', () => {
  expect(disasterCodeOf(errorWith('ELOOP', { syscall: 'open' }))).toBe('disk-failed');
  expect(disasterCodeOf(errorWith('SQLITE_CONSTRAINT_CHECK'))).toBeNull();
  expect(disasterCodeOf(errorWith('SQLITE_FULLY'))).toBeNull();
  expect(disasterCodeOf(new TypeError('of ours'))).toBeNull();
});
