import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any setting it listens on this computer alone and brings its own PostgreSQL', () => {
  expect(readConfig({ HOME: '/home/it', PORT: '' }, '/srv/desk')).toEqual({
    ...{ host: '127.0.0.1', port: 3030, role: 'both', databaseUrl: null },
    ...{ dataFolder: resolve('/srv/desk', 'server-data'), tokenKey: null },
  });
});

test('a PostgreSQL of the school’s own, another place for files and one of the two roles', () => {
  const set = {
    DATABASE_URL: 'postgres://desk:secret@db:5432/desk',
    DATA_FOLDER: '/var/desk',
    ROLE: 'worker',
    PORT: '80',
  };
  expect(readConfig(set, '/srv')).toMatchObject({
    ...{ databaseUrl: set.DATABASE_URL, dataFolder: resolve('/var/desk'), role: 'worker', port: 80 },
  });
});

test.each([{ PORT: 'eighty' }, { ROLE: 'boss' }, { DATABASE_URL: 'mysql://desk:secret@db/desk' }, { PORT: '70000' }])(
  'what cannot be used is named, and not repeated: %o',
  (set) => {
    const [name = '', value = ''] = Object.entries(set)[0] ?? [];
    expect(() => readConfig(set, '/srv')).toThrow(name);
    expect(() => readConfig(set, '/srv')).not.toThrow(value);
  },
);
