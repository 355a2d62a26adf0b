import { expect, test } from 'vitest';
import { parseCommandLine } from './command-line.ts';

test('preloaded modules are taken out, and the program is the first argument that is no switch', () => {
  const parsed = parseCommandLine([
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--remote-debugging-port=0',
    '.',
    '--user-data-dir=/a=b',
  ]);
  expect(parsed.preloads).toEqual(['/loader.js']);
  expect(parsed.args).toEqual(['--no-sandbox', '--remote-debugging-port=0', '.', '--user-data-dir=/a=b']);
  expect(parsed.program).toBe('.');
  expect(parsed.switches.get('user-data-dir')).toBe('/a=b');
  expect(parsed.switches.get('no-sandbox')).toBe('');
});
