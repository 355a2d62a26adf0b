import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { REPOSITORY } from '../machine/repository.ts';
import { say } from '../machine/say.ts';
import { addRuns } from './add-runs.ts';
import { COVERAGE_FOLDER, RAW_FOLDER } from './coverage-folder.ts';
import { listMissedLines, printCoverageTable, shareOf } from './coverage-table.ts';
import { addLines, coverLines } from './line-coverage.ts';
import { readStatements } from './statements.ts';
import type { VitestCoverage } from './statements.ts';

const LEAST_SHARE = 0.85;

/**
 * Puts together what vitest counted in itself and what V8 counted in the processes, threads and windows that tests
 * started; prints the table. Answers whether enough of our code ran; `isWhole` says that the open window was counted too,
 * without which there is nothing to judge.
 */
export function reportCoverage(isWhole: boolean): boolean {
  const counted = join(COVERAGE_FOLDER, 'coverage-final.json');
  if (!existsSync(counted)) {
    say('There is no coverage to report: vitest did not get to writing its own.');
    return false;
  }
  const statements = readStatements(JSON.parse(readFileSync(counted, 'utf8')) as VitestCoverage);
  const { reports } = addRuns(statements, RAW_FOLDER, join(REPOSITORY, 'dist/renderer'));
  const covers = new Map(
    [...statements]
      .map(([file, own]) => [relative(REPOSITORY, file).split(sep).join('/'), coverLines(own)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  writeFileSync(join(COVERAGE_FOLDER, 'not-covered.txt'), listMissedLines(covers));
  say(`\n${printCoverageTable(covers)}`);
  say(`Counted in ${reports} reports beside vitest's own; every line that did not run: coverage/not-covered.txt`);
  const share = shareOf(addLines([...covers.values()]));
  if (!isWhole) say('The open window is only counted on the stand-in, so this is not the whole figure and not judged.');
  if (!isWhole || share >= LEAST_SHARE) return true;
  say(`That is less than the ${LEAST_SHARE * 100} % that are wanted.`);
  return false;
}
