import { calibrationError, reliabilityBins } from './calibration.ts';
import { intervalOverFamilies } from './interval.ts';
import type { Condition } from './profiles/profile.ts';
import type { Verdict } from './read-generated.ts';
import type { Score } from './score/score-document.ts';

const COLUMNS = ['strict', 'exact', 'omitted', 'fields', 'notes', 'header', 'silent', 'review'] as const;
type Column = (typeof COLUMNS)[number];

/** The mean of a figure over documents, those that have none left out; null where none has. */
export function meanOf(verdicts: readonly Verdict[], column: Column): number | null {
  const values = verdicts.map(({ score }) => score[column]).filter((value) => value !== null);
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

/** Tables by family and condition, by profile and by language, then the bins of confidence. */
export function describeVerdicts(verdicts: readonly Verdict[]): string[] {
  const familyNames = [...new Set(verdicts.map(({ document }) => document.order.family.name))];
  const profileNames = [...new Set(verdicts.map(({ document }) => document.order.profile.name))];
  const languageCodes = [...new Set(verdicts.map(({ document }) => document.truth.language))];
  const rowsOf = (conditions: readonly Condition[]) =>
    familyNames.flatMap((name) => conditions.flatMap((condition) => familyRow(verdicts, name, condition)));
  return [
    headRow('family'),
    ...rowsOf(['native', 'clean', 'damaged']),
    headRow('profile'),
    ...profileNames.map((name) =>
      row(
        name,
        verdicts.filter(({ document }) => document.order.profile.name === name),
      ),
    ),
    headRow('language'),
    ...languageCodes.map((code) =>
      row(
        code,
        verdicts.filter(({ document }) => document.truth.language === code),
      ),
    ),
    headRow('all'),
    ...(['native', 'clean', 'damaged'] as const).map((condition) => row(condition, ofCondition(verdicts, condition))),
    row('all', verdicts),
    ...describeIntervals(verdicts),
    ...describeCalibration(verdicts),
    ...describeWorst(verdicts),
  ];
}

/** Points that the engine may do better on invented sheets than on real ones before they are too easy to say anything. */
export const MOST_DISTANCE = 3;

export function describeDistance(generated: number | null, corpus: number | null): string[] {
  if (generated === null || corpus === null) return [];
  const points = 100 * (generated - corpus);
  const verdict = points > MOST_DISTANCE ? `too easy, at most ${MOST_DISTANCE} are allowed` : 'hard enough';
  return [`\n${points.toFixed(1)} points better on these sheets than on real ones: ${verdict}`];
}

export function ofCondition(verdicts: readonly Verdict[], condition: Condition): Verdict[] {
  return verdicts.filter(({ document }) => document.order.profile.condition === condition);
}

/** What a document's reading missed, in the words of score.mjs. */
export function describeMisses({ document, score, problem }: Verdict): string[] {
  const first = (value: unknown) => String(Array.isArray(value) ? value[0] : value);
  const isRight = score.misses.length === 0 && score.extra.length === 0 && !problem;
  if (isRight) return [];
  return [
    `${document.name}: strict ${percent(score.strict)}${problem ? `, ${problem}` : ''}`,
    ...score.misses.map(
      ({ wanted, got }) =>
        `    want ${wanted.day} ${first(wanted.start)}-${first(wanted.end)} ${first(wanted.title)}   got ${got ? `${got.start}-${got.end} ${got.title}` : 'nothing'}`,
    ),
    ...score.extra.map((block) => `    extra ${block.day} ${block.start}-${block.end} ${block.title}`),
  ];
}

/** How far the main figures could lie off because these layouts were drawn and not others. */
function describeIntervals(verdicts: readonly Verdict[]): string[] {
  const interval = (name: string, of: readonly Verdict[], column: Column) => {
    if (of.length === 0) return [];
    const [low, high] = intervalOverFamilies(
      of,
      ({ document }) => document.order.family.name,
      (some) => meanOf(some, column) ?? 0,
    );
    return [`  ${name.padEnd(26)} ${percent(low)} to ${percent(high)}`];
  };
  return [
    '\n95 % of draws of layouts lie between',
    ...(['native', 'clean', 'damaged'] as const).flatMap((condition) =>
      interval(`strict, ${condition}`, ofCondition(verdicts, condition), 'strict'),
    ),
    ...interval('silent', verdicts, 'silent'),
    ...interval('review', verdicts, 'review'),
  ];
}

function familyRow(verdicts: readonly Verdict[], name: string, condition: Condition): string[] {
  const here = ofCondition(verdicts, condition).filter(({ document }) => document.order.family.name === name);
  return here.length ? [row(`${name}, ${condition}`, here)] : [];
}

function headRow(label: string): string {
  return `\n${label.padEnd(38)}  docs ${COLUMNS.map((column) => column.padStart(8)).join('')}   seconds`;
}

function row(label: string, verdicts: readonly Verdict[]): string {
  const seconds = verdicts.reduce((sum, one) => sum + one.seconds, 0) / Math.max(1, verdicts.length);
  const cells = COLUMNS.map((column) => percent(meanOf(verdicts, column)).padStart(8));
  return `${label.padEnd(38)} ${String(verdicts.length).padStart(5)} ${cells.join('')}   ${seconds.toFixed(2).padStart(7)}`;
}

/** Where to look first. */
function describeWorst(verdicts: readonly Verdict[]): string[] {
  const worst = verdicts.filter(({ score }) => score.strict < 1).toSorted((a, b) => a.score.strict - b.score.strict);
  const lines = worst
    .slice(0, 12)
    .map(
      ({ document, score, problem }) =>
        `  ${percent(score.strict).padStart(5)}  ${document.name}${problem ? `  ${problem}` : ''}`,
    );
  return lines.length ? ['\nworst', ...lines] : [];
}

function describeCalibration(verdicts: readonly Verdict[]): string[] {
  const claims = verdicts.flatMap(({ score }) => score.claims);
  if (claims.length === 0) return [];
  const bins = reliabilityBins(claims).map(
    ({ from, blocks, claimed, right }) =>
      `  ${from.toFixed(1)}-${(from + 0.1).toFixed(1)}  ${String(blocks).padStart(6)} blocks   claimed ${percent(claimed)}   right ${percent(right)}`,
  );
  return ['\nconfidence', ...bins, `  calibration error ${calibrationError(claims).toFixed(4)}`];
}

function percent(value: Score['notes']): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}
