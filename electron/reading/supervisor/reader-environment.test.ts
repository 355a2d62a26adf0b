import { expect, test } from 'vitest';
import { GIVES_MEMORY_BACK, readerEnvironment } from './reader-environment.ts';

test('a reader knows where it is and which language is spoken', () => {
  const needed = {
    PATH: '/bin',
    HOME: '/home/office',
    SystemRoot: 'C:\\Windows',
    Temp: 'C:\\Temp',
    LC_ALL: 'de_CH.UTF-8',
  };
  expect(readerEnvironment(needed)).toEqual({ ...needed, ...GIVES_MEMORY_BACK });
});

test('a reader learns no keys, and nothing that decides what it runs', () => {
  const parent = {
    ...{ NODE_OPTIONS: '--inspect', LD_PRELOAD: '/tmp/x.so', DYLD_INSERT_LIBRARIES: 'x', ELECTRON_RUN_AS_NODE: '1' },
    ...{ CLOUD_ACCESS_KEY: 'secret', PGPASSWORD: 'secret', SSH_AUTH_SOCK: '/tmp/agent' },
  };
  expect(readerEnvironment(parent)).toEqual(GIVES_MEMORY_BACK);
});

test('a reader is counted where coverage is collected', () => {
  const counting = { NODE_V8_COVERAGE: '/tmp/counts', NODE_OPTIONS: '--import=keep.ts' };
  expect(readerEnvironment(counting)).toEqual({ ...counting, ...GIVES_MEMORY_BACK });
});
