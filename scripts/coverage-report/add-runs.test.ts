import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addRuns } from './add-runs.ts';
import { coverageEnvironment } from './coverage-folder.ts';
import { coverLines } from './line-coverage.ts';
import type { Statement } from './statements.ts';

const program = `type Lesson = { readonly title: string | null };

function nameOf(lesson: Lesson): string {
  if (lesson.title === null) {
    return 'free';
  }
  return lesson.title;
}

console.log(nameOf({ title: process.argv[2] ?? null }));
`;

/** The program's statements as vitest finds them: where they begin, and that nothing ran in vitest itself. */
const begins = [
  [4, 2, 6],
  [5, 4, 5],
  [7, 2, 7],
  [10, 0, 10],
] as const;

let folder: string;
let raw: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'coverage-')));
  raw = join(folder, 'raw');
  mkdirSync(raw);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(file: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): void {
  const env = { ...process.env, NODE_OPTIONS: '', ...environment, NODE_V8_COVERAGE: raw };
  spawnSync(process.execPath, [file, ...args], { env, cwd: folder });
}

function missedLines(file: string, places: readonly (readonly [number, number, number])[] = begins): readonly number[] {
  const statements = places.map(([line, column, lastLine]): Statement => ({ line, column, lastLine, hasRun: false }));
  addRuns(new Map([[file, statements]]), raw, join(folder, 'desk'));
  return coverLines(statements).missed;
}

test('lines of a source that a process ran as it is are counted, and the branch it did not take is not', () => {
  const file = write('program.ts', program);
  expect(missedLines(file)).toEqual([4, 5, 7, 10]);
  run(file, ['Maths']);
  expect(missedLines(file)).toEqual([5]);
});

test('what one process left out another may have run', () => {
  const file = write('program.ts', program);
  run(file, ['Maths']);
  run(file);
  expect(missedLines(file)).toEqual([]);
});

test('lines of a source that was built are counted through the source map', async () => {
  const file = write('program.ts', program);
  const { code, map } = await transformWithOxc(program, file, { sourcemap: true });
  const built = write('program.mjs', code);
  write('program.mjs.map', JSON.stringify({ ...map, sources: ['program.ts'] }));
  run(built, ['Maths']);
  expect(missedLines(file)).toEqual([5]);
});

test('what the window ran is found where the build put it', async () => {
  const file = write('program.ts', program);
  const { code, map } = await transformWithOxc(program, file, { sourcemap: true });
  mkdirSync(join(folder, 'desk/assets'), { recursive: true });
  write('desk/assets/index.js', code);
  write('desk/assets/index.js.map', JSON.stringify({ ...map, sources: ['../../program.ts'] }));
  const range = { startOffset: 0, endOffset: code.length, count: 1 };
  const counted = [{ url: 'app://desk/assets/index.js', functions: [{ ranges: [range] }] }];
  write('raw/window.json', JSON.stringify({ result: counted }));
  expect(missedLines(file)).toEqual([]);
});

test('a process that is killed after its last answer, and its threads, are counted all the same', () => {
  const thread = write(
    'thread.ts',
    `import { parentPort } from 'node:worker_threads';\nparentPort?.postMessage('done');\n`,
  );
  const reader = write(
    'reader.ts',
    `import { Worker } from 'node:worker_threads';
new Worker(new URL('thread.ts', import.meta.url)).on('message', () => {
  process.send?.('done');
});
`,
  );
  const parent = write(
    'parent.mjs',
    `import { fork } from 'node:child_process';
const child = fork(${JSON.stringify(reader)}, { execArgv: [] });
child.on('message', () => child.kill('SIGKILL'));
`,
  );
  run(parent, [], { NODE_OPTIONS: coverageEnvironment()['DESK_COVERAGE_NODE_OPTIONS'] });
  expect(missedLines(thread, [[2, 0, 2]])).toEqual([]);
  expect(missedLines(reader, [[2, 0, 4]])).toEqual([]);
});

test('a report cut off in the middle is passed over', () => {
  write('raw/half.json', `{"result":[{"url":"${pathToFileURL(join(folder, 'program.ts')).href}","func`);
  expect(missedLines(write('program.ts', program))).toEqual([4, 5, 7, 10]);
});
