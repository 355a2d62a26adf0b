import { expect, test } from 'vitest';
import { parseProcStatus, readResidentMemory } from './resident-memory.ts';

test('the memory of a process is read from its status, in bytes', () => {
  expect(parseProcStatus('Name:\tnode\nVmPeak:\t  999 kB\nVmRSS:\t  2048 kB\n')).toBe(2048 * 1024);
  expect(parseProcStatus('')).toBeNull();
});

test.skipIf(process.platform === 'win32')(
  'this very process holds memory, and one that is gone holds none',
  async () => {
    expect(await readResidentMemory(process.pid)).toBeGreaterThan(10_000_000);
    expect(await readResidentMemory(2 ** 22 + 1)).toBeNull();
  },
);
