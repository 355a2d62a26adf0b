import { dirname } from 'node:path/posix';
import { addLines, describeLines } from './line-coverage.ts';
import type { LineCoverage } from './line-coverage.ts';

/** Coverage by the path of a source seen from the repository, with "/" between its folders. */
export type CoverageByFile = ReadonlyMap<string, LineCoverage>;

const WORTH_NAMING_UNDER = 0.7;

/** A line a folder and one for all; then, worst first, the files of which much did not run, with the lines. */
export function printCoverageTable(covers: CoverageByFile): string {
  const byFolder = [...Map.groupBy(covers, ([file]) => folderOf(file))].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rows = byFolder.map(([folder, files]) => row(folder, addLines(files.map(([, cover]) => cover))));
  const poor = [...covers]
    .filter(([, cover]) => shareOf(addLines([cover])) < WORTH_NAMING_UNDER)
    .sort(([, one], [, other]) => other.missed.length - one.missed.length)
    .map(([file, cover]) => `  ${percent(addLines([cover]))}  ${file}: ${describeLines(cover.missed)}`);
  return [
    'Lines that ran in any test (in the unit tests, the processes they start, and the open window):',
    ...rows,
    row('all of it', addLines([...covers.values()])),
    ...(poor.length > 0
      ? [`Files of which less than ${WORTH_NAMING_UNDER * 100} % ran, and what did not:`, ...poor]
      : []),
  ].join('\n');
}

/** Every line that no test reached, a source a line: what is not covered is known. */
export function listMissedLines(covers: CoverageByFile): string {
  return [...covers]
    .filter(([, { missed }]) => missed.length > 0)
    .map(([file, { missed }]) => `${file}: ${describeLines(missed)}\n`)
    .join('');
}

export function shareOf({ lines, covered }: { readonly lines: number; readonly covered: number }): number {
  return lines === 0 ? 1 : covered / lines;
}

/** The room and what it is about; the reading engine is large enough for one folder more. */
function folderOf(file: string): string {
  const depth = file.startsWith('electron/reading/') ? 3 : 2;
  return dirname(file).split('/').slice(0, depth).join('/');
}

function row(name: string, sum: { readonly lines: number; readonly covered: number }): string {
  return `  ${name.padEnd(30)} ${percent(sum)}  ${`${sum.covered} of ${sum.lines}`.padStart(15)}`;
}

function percent(sum: { readonly lines: number; readonly covered: number }): string {
  return `${(100 * shareOf(sum)).toFixed(1).padStart(5)} %`;
}
