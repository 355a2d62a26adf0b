import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HELP } from './cli/help.ts';

// Each test starts real processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const ONE_SENTENCE = /^[^\n]+\.\n$/;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
  await writeFile(join(folder, 'empty.pdf'), '');
  await writeFile(
    join(folder, 'noise.pdf'),
    Buffer.from(Array.from({ length: 5000 }, (_none, at) => (at * 7919) % 251)),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the real command with the real reader process. */
function extract(given: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, ...given], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: '', ...environment },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  return {
    child,
    ended: new Promise<{ exitCode: number | null; output: string; errors: string }>((resolve) =>
      child.on('close', (exitCode) => resolve({ exitCode, output, errors })),
    ),
  };
}

test('help is printed on standard output', async () => {
  expect(await extract(['--help']).ended).toEqual({ exitCode: 0, output: HELP, errors: '' });
});

test.each([[[]], [['--nonsense', 'a.pdf']], [['a.pdf', 'b.pdf']]])(
  'wrong usage %j ends with 2 and one sentence',
  async (given) => {
    const { exitCode, output, errors } = await extract(given).ended;
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toMatch(ONE_SENTENCE);
  },
);

test.each(['missing.pdf', '.', 'empty.pdf', 'noise.pdf', '/dev/null'])(
  '%s ends with 1 and one sentence',
  async (file) => {
    for (const given of [[file], [file, '--json']]) {
      const { exitCode, output, errors } = await extract(given).ended;
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
      expect(errors).toMatch(ONE_SENTENCE);
    }
  },
);

test('a file is looked for where npm was called, not where the repository lies', async () => {
  const called = { npm_lifecycle_event: 'extract', INIT_CWD: join(folder, '..') };
  const { errors } = await extract(['empty.pdf'], called).ended;
  expect(errors).toContain('There is no file empty.pdf');
});

test('a reader of the output who has seen enough is no error', async () => {
  const { child, ended } = extract(['--help']);
  child.stdout.destroy();
  expect((await ended).errors).toBe('');
});
