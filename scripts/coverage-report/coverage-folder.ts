import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY } from '../machine/repository.ts';

/** Where the runs leave what they counted and the report is written. */
export const COVERAGE_FOLDER = join(REPOSITORY, 'coverage');

/** V8's own counts, a file a process, a thread or a window. */
export const RAW_FOLDER = join(COVERAGE_FOLDER, 'raw');

/** Nothing of an earlier run may count. */
export function emptyCoverageFolder(): void {
  rmSync(COVERAGE_FOLDER, { recursive: true, force: true });
  mkdirSync(RAW_FOLDER, { recursive: true });
}

/**
 * Asks the tests to have the processes that they start counted. The names are ours, not Node's: set for the test runners
 * themselves, Node's would make them count the tools, and their own counting of transformed sources would be mistaken for
 * ours. `vitest-setup.ts` and `e2e/collect-coverage.ts` hand them on under Node's names.
 */
export function coverageEnvironment(): NodeJS.ProcessEnv {
  const keeper = pathToFileURL(join(import.meta.dirname, 'keep-coverage.ts')).href;
  return { DESK_COVERAGE_FOLDER: RAW_FOLDER, DESK_COVERAGE_NODE_OPTIONS: `--import=${keeper}` };
}
